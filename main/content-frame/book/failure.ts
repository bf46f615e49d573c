/** Why a book did not open, in one of three words the app has a sentence for. */
export type Failure = 'missing' | 'protected' | 'damaged'

export class BookFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure, options)
    this.name = 'BookFailure'
    this.failure = failure
  }
}

export const failureOf = (error: unknown): Failure =>
  error instanceof BookFailure ? error.failure : 'damaged'

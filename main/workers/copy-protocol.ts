/** What the copy worker is given and answers. */
export interface CopyTask {
  /** A database file nobody else has open. */
  readonly file: string
  /** Make it one plain file first, without what is made again from the rest. */
  readonly plain: boolean
}

export interface CopyVerdict {
  /** What SQLite says is wrong; null when the file is whole. */
  readonly damage: string | null
  readonly bytes: number
  readonly sha256: string
  readonly schema: number
}

/**
 * A byte range in large pieces, read ahead by one. The pieces' memory is used over and over: half a megabyte of new
 * memory for each costs more than reading it.
 */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { RandomAccess } from './random-access.ts'
import { within } from './random-access.ts'

const pieceBytes = 512 * 1024

export interface RangeOptions {
  readonly start: number
  readonly end: number
  /** Milliseconds one read may take. */
  readonly stallMs: number
  /** Sees every piece before the reader does; throws to end with that error. */
  readonly onPiece?: (piece: Buffer) => void
  /** After the last piece; throws to end with that error. */
  readonly onEnd?: () => void
  /** Run once at the end, however it came. */
  readonly onClose?: () => Promise<void>
  /** What a file that ends too early is called. */
  readonly onShort?: () => AppError
}

const tooShort = (): AppError =>
  new AppError('archive.damaged', { detail: 'the file ends before its content does' })

/** Memory that no reader holds; two pieces are in use per range, and few ranges are read at once. */
const free: Buffer[] = []
const borrow = (): Buffer => free.pop() ?? Buffer.allocUnsafeSlow(pieceBytes)
const giveBack = (buffer: Buffer): void => {
  if (free.length < 4) free.push(buffer)
}

/**
 * @yields pieces of at most half a megabyte; each is overwritten once the next but one is being read, so it is only
 *   the reader's until the next is asked for
 * @throws AppError('archive.damaged' | 'archive.too-slow') or what the hooks throw
 */
export async function* rangePieces(access: RandomAccess, options: RangeOptions): AsyncGenerator<Buffer> {
  const { start, end, stallMs } = options
  const buffers = [borrow(), borrow()] as const
  const readInto = async (buffer: Buffer, position: number): Promise<Buffer> => {
    const piece = buffer.subarray(0, Math.min(pieceBytes, end - position))
    const filled = await within(stallMs, access.read(piece, position))
    if (filled < piece.length) throw (options.onShort ?? tooShort)()
    return piece
  }
  let ahead: Promise<Buffer> | null = null
  let isWhole = false
  try {
    let position = start
    let turn = 0
    if (position < end) ahead = readInto(buffers[0], position)
    while (ahead) {
      const piece: Buffer = await ahead
      position += piece.length
      turn += 1
      ahead = position < end ? readInto(turn % 2 === 0 ? buffers[0] : buffers[1], position) : null
      // Its failure is met when its turn comes, or not at all when the reader stops before.
      ahead?.catch(() => undefined)
      options.onPiece?.(piece)
      yield piece
    }
    options.onEnd?.()
    isWhole = true
  } finally {
    // A read that is still under way goes on writing into its memory, which is then nobody's.
    if (isWhole) for (const buffer of buffers) giveBack(buffer)
    await options.onClose?.()
  }
}

/** Bytes that are all here. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** What went wrong, as far as a page can know it. */
export type Trouble = 'damaged' | 'unreadable' | 'unsupported'

/**
 * @param code of the MediaError: 1 aborted, 2 network, 3 decode, 4 source not usable (missing, damaged or unknown)
 * @param playable whether the browser says that it can play this kind of file
 */
export const troubleOf = (code: number, playable: boolean): Trouble => {
  if (!playable) return 'unsupported'
  return code === 3 ? 'damaged' : 'unreadable'
}

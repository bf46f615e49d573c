/** The two icon containers. Both hold plain PNGs, so there is little to write. */

export interface Picture {
  /** Width and height, pixels. */
  readonly size: number
  readonly png: Buffer
}

/** A Windows icon. @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
export const ico = (pictures: readonly Picture[]): Buffer => {
  const HEADER = 6
  const ENTRY = 16
  const header = Buffer.alloc(HEADER)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = HEADER + ENTRY * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(ENTRY)
    // 0 stands for 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}

/** Type of each size in an Apple icon: plain ones, and `@2x` ones of half the points. */
const APPLE_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** An Apple icon. @see https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
export const icns = (pictures: readonly Picture[]): Buffer => {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(body.length + 8, 4)
    return Buffer.concat([head, body])
  }
  const chunks = pictures.flatMap(({ size, png }) =>
    (APPLE_TYPES[size] ?? []).map((type) => chunk(type, png)),
  )
  return chunk('icns', Buffer.concat(chunks))
}

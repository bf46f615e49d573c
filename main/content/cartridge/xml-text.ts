/** XML bytes → text, whatever encoding they are in. */

const marks: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  // Without a mark: `<?` as UTF-16 (XML 1.0, appendix F).
  { bytes: [0x3c, 0x00, 0x3f, 0x00], label: 'utf-16le' },
  { bytes: [0x00, 0x3c, 0x00, 0x3f], label: 'utf-16be' },
]

const declared = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase()
  // A declaration that could be read byte by byte cannot be UTF-16: such files are UTF-8 in truth.
  return label === undefined || label.startsWith('utf-16') ? 'utf-8' : label
}

/**
 * Byte order mark first, then the declaration, else UTF-8.
 * @throws Error when the encoding is unknown or the bytes are not in it
 * @see XML 1.0 appendix F
 */
export const decodeXml = (bytes: Uint8Array): string => {
  const label =
    marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.label ?? declared(bytes)
  return new TextDecoder(label, { fatal: true }).decode(bytes)
}

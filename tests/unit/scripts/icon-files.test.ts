import { describe, expect, test } from 'vitest'
import { icns, ico } from '../../../scripts/icon-files.ts'

const png = (text: string): Buffer => Buffer.from(text)

describe('icon files', () => {
  test('for Windows say where each picture is', () => {
    const file = ico([
      { size: 16, png: png('small') },
      { size: 256, png: png('large one') },
    ])
    expect(file.readUInt16LE(2)).toBe(1)
    expect(file.readUInt16LE(4)).toBe(2)
    const picture = (i: number): string => {
      const entry = 6 + 16 * i
      const at = file.readUInt32LE(entry + 12)
      return file.toString('latin1', at, at + file.readUInt32LE(entry + 8))
    }
    expect([picture(0), picture(1)]).toEqual(['small', 'large one'])
    // One byte cannot say 256.
    expect([file.readUInt8(6), file.readUInt8(22)]).toEqual([16, 0])
  })

  test('for macOS hold a picture under each of its types, and their own length', () => {
    const file = icns([
      { size: 512, png: png('half') },
      { size: 1024, png: png('whole') },
    ])
    expect(file.toString('latin1', 0, 4)).toBe('icns')
    expect(file.readUInt32BE(4)).toBe(file.length)
    const chunks: Record<string, string> = {}
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
      chunks[file.toString('latin1', at, at + 4)] = file.toString(
        'latin1',
        at + 8,
        at + file.readUInt32BE(at + 4),
      )
    expect(chunks).toEqual({ ic09: 'half', ic14: 'half', ic10: 'whole' })
  })
})

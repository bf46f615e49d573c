/** A PDF behind a password that the tests know: standard security handler, version 1, revision 2 (RC4, 40 bits). */
import { createHash } from 'node:crypto'
import { makePdf } from '../make/pdf.ts'

/** PDF 1.7, §7.6.3.3, algorithm 2: what fills a password up to 32 bytes. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const OWNER = Buffer.alloc(32, 0x4f)
const ID = Buffer.alloc(16, 0x1d)
const PERMISSIONS = -4

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

const rc4 = (key: Buffer, data: Buffer): Buffer => {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => state[index & 255] ?? 0
  const swap = (a: number, b: number): void => {
    const kept = at(a)
    state[a & 255] = at(b)
    state[b & 255] = kept
  }
  let j = 0
  for (let i = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  j = 0
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + at(i)) & 255
      swap(i, j)
      return byte ^ at(at(i) + at(j))
    }),
  )
}

const keyOf = (password: string): Buffer => {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  return md5(padded, OWNER, permissions, ID).subarray(0, 5)
}

const objectKey = (key: Buffer, object: number): Buffer => {
  const number = Buffer.alloc(5)
  number.writeUIntLE(object, 0, 3)
  return md5(key, number).subarray(0, key.length + 5)
}

/** Of the first page's content in what `makePdf` writes. */
const CONTENT_OBJECT = 9

/** One page that says `text`, to whoever knows the password. */
export const makeLockedPdf = (password: string, text: string): Buffer => {
  const key = keyOf(password)
  const content = Buffer.from(`BT /F1 24 Tf 50 700 Td (${text}) Tj ET`, 'latin1')
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  return makePdf({
    pages: [],
    rawContents: [{ entries: '', bytes: rc4(objectKey(key, CONTENT_OBJECT), content) }],
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P ${String(PERMISSIONS)} /O ${hex(OWNER)} /U ${hex(rc4(key, PADDING))} >> /ID [${hex(ID)} ${hex(ID)}]`,
  })
}

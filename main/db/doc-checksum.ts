import { crc32 } from 'node:zlib'

/** What a stored part of a study document carries with it. @param doc the document's name */
export const docChecksum = (doc: string, bytes: Uint8Array): number => crc32(bytes, crc32(doc))

/** What a zip holds, read without any of the product's own readers, to count its work over. */
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { open, type Entry, type Options, type ZipFile } from 'yauzl'

const openZip = promisify<string, Options, ZipFile>(open)

/** @param wanted which names are read @returns the files by name, in the archive's order */
export const readZip = async (file: string, wanted: RegExp): Promise<ReadonlyMap<string, Buffer>> => {
  const zip = await openZip(file, { autoClose: false, lazyEntries: true })
  const stream = promisify(zip.openReadStream.bind(zip) as (entry: Entry, then: Then) => void)
  const entries = await new Promise<Entry[]>((resolve, reject) => {
    const found: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (wanted.test(entry.fileName)) found.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(found))
    zip.once('error', reject)
    zip.readEntry()
  })
  const files = new Map<string, Buffer>()
  for (const entry of entries) files.set(entry.fileName, await buffer(await stream(entry)))
  zip.close()
  return files
}
type Then = (error: Error | null, stream: NodeJS.ReadableStream) => void

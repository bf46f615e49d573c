import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { blobStore } from '../../../../main/store/blob-store.ts'
import { blobWriter } from '../../../../main/store/blob-writer.ts'
import { tempDir } from '../../../support/temp-dir.ts'

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

const setUp = () => {
  const dir = tempDir()
  const tmp = path.join(dir, 'tmp')
  mkdirSync(tmp)
  const store = blobStore(path.join(dir, 'blobs'))
  return { tmp, store, writer: blobWriter(store.root, tmp) }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the blob store', () => {
  test('a file is found under the hash of its bytes, and only there', async () => {
    const { store, tmp, writer } = setUp()
    const counted: number[] = []
    const written = await writer.write(pieces('hello ', 'world'), (n) => counted.push(n))
    await writer.settle()
    expect(written).toEqual({ sha256: sha256('hello world'), size: 11, added: true })
    expect(readFileSync(store.pathOf(written.sha256), 'utf8')).toBe('hello world')
    expect(counted).toEqual([6, 5])
    expect(readdirSync(tmp)).toEqual([])
  })

  test('the same bytes again add nothing', async () => {
    const { tmp, writer } = setUp()
    await writer.write(pieces('same'), () => undefined)
    await writer.settle()
    expect(await writer.write(pieces('sa', 'me'), () => undefined)).toMatchObject({ added: false })
    await writer.settle()
    expect(readdirSync(tmp)).toEqual([])
  })

  test('a source that fails leaves nothing behind', async () => {
    const { store, tmp, writer } = setUp()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('half'))
      throw new Error('cut')
    }
    await expect(writer.write(broken(), () => undefined)).rejects.toThrow('cut')
    expect(readdirSync(tmp)).toEqual([])
    expect(readdirSync(store.root)).toEqual([])
  })

  test('removal spares what is referred to and waits for imports that hold it', async () => {
    const { store, writer } = setUp()
    const [kept, loose] = [
      await writer.write(pieces('kept'), () => undefined),
      await writer.write(pieces('loose'), () => undefined),
    ]
    await writer.settle()
    const release = await store.hold()
    let removed = false
    const removal = store
      .removeUnless([kept.sha256, loose.sha256], (hash) => hash === kept.sha256)
      .then(() => (removed = true))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(removed).toBe(false)
    release()
    await removal
    expect(await store.has(kept.sha256, 4)).toBe(true)
    expect(await store.has(loose.sha256, 5)).toBe(false)
  })

  test('an import that starts during a removal waits for its end', async () => {
    const { store, writer } = setUp()
    for (let n = 0; n < 30; n++) await writer.write(pieces(`file ${n}`), () => undefined)
    await writer.settle()
    const order: string[] = []
    const sweep = store.sweep(() => false).then((count) => order.push(`swept ${count}`))
    const hold = store.hold().then((release) => {
      order.push('held')
      release()
    })
    await Promise.all([sweep, hold])
    expect(order).toEqual(['swept 30', 'held'])
  })
})

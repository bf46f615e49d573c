/** A generated course folder of a given weight: films, pictures and text, with bytes that do not compress. */
import { createCipheriv } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Reproducible noise: AES-CTR over zeros. */
const noise = (seed: number) => {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16))
  return (length: number): Buffer => cipher.update(Buffer.alloc(length))
}

const MB = 1024 * 1024

export interface BigCourse {
  readonly folder: string
  readonly bytes: number
  readonly files: readonly string[]
}

/**
 * 40 films of about 20 MB, 600 pictures of about 300 KB, 300 text lessons, until `bytes` are written.
 * @param bytes total, at least 100 MB
 */
export const bigCourse = (folder: string, bytes: number): BigCourse => {
  const next = noise(7)
  const files: string[] = []
  let written = 0
  const put = (name: string, content: Uint8Array): void => {
    const target = path.join(folder, name)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
    files.push(name)
    written += content.length
  }
  put('course.yaml', Buffer.from('id: big\ntitle: A big course\nlanguage: en\n'))
  for (let n = 0; n < 300; n++) {
    const links = [0, 1].map((k) => `![Picture ${k}](img/p${n * 2 + k}.png)`).join('\n\n')
    put(
      `${String(n + 1).padStart(3, '0')}-lesson.md`,
      Buffer.from(`# Lesson ${n + 1}\n\n${'Words to read. '.repeat(300)}\n\n${links}\n`),
    )
  }
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  for (let n = 0; n < 600; n++) put(`img/p${n}.png`, Buffer.concat([png, next(300_000)]))
  const films = 40
  const each = Math.max(MB, Math.floor((bytes - written) / films))
  for (let n = 0; n < films; n++)
    put(
      `film-${String(n).padStart(2, '0')}.mp4`,
      Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), next(each - 12)]),
    )
  return { folder, bytes: written, files }
}

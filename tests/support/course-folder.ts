/** Writes a small course folder: path → text or bytes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const writeFolder = (root: string, files: Record<string, string | Uint8Array>): string => {
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(root, name)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  return root
}

/** Two lessons, a picture and a quiz. */
export const smallCourse: Record<string, string> = {
  'course.yaml': 'id: small\ntitle: A small course\nlanguage: en\n',
  '01-first.md': '# First\n\nSome words to read.\n\n![A dot](dot.svg)\n',
  '02-second.md': '# Second\n\nMore words.\n',
  'dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>',
}

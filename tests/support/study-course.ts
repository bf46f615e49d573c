/** A course with one of everything that the Study place shows, its media made on the spot. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeFolder } from './course-folder.ts'
import { makeFilm } from './make/film.ts'

/** Seconds of the film and of the recording. */
export const FILM = 40
export const SOUND = 30

const clock = (seconds: number): string => `00:${String(seconds).padStart(2, '0')}.000`

/** One cue a second; the words tell which. */
const captions = (words: (n: number) => string): string => {
  const cue = (n: number) => `${clock(n)} --> ${clock(n + 1)}\n${words(n)}\n`
  return ['WEBVTT\n', ...Array.from({ length: FILM }, (_, n) => cue(n))].join('\n')
}

const long = Array.from(
  { length: 40 },
  (_, n) =>
    `## Part ${n + 1}\n\nParagraph ${n + 1} begins here and goes on for a while, so that there is something to scroll ` +
    `through and a place to come back to. It says nothing else, but it says it at some length.\n`,
).join('\n')

const everything = `# Everything at once

A line with *emphasis*, \`code\`, a link to [the second part](#part-2), to [another lesson](02-zh.md#公式), to
[a file](data.csv), to [the web](https://example.org/path?q=1) and to [this machine](http://127.0.0.1:9/).

![A wide picture](wide.png "What the picture shows")

\`\`\`python
print("a line that is long enough to need to scroll within itself, because code is never broken into lines by us")
\`\`\`

$$e^{i\\pi} + 1 = 0$$

\`\`\`mermaid
flowchart LR
  A[Read] --> B[Recall]
\`\`\`

\`\`\`mermaid
flowchart LR
  A[never closed
\`\`\`

> [!TIP]
> A callout.

| a | b |
|---|---|
| 1 | 2 |

\`\`\`quiz
title: A question in between
questions:
  - type: single
    prompt: Which one?
    choices: [This one, That one]
    answer: 1
\`\`\`

${long}`

const chinese = `---
title: 中文的一课
lang: zh-CN
---

# 中文的一课

学而时习之，不亦说乎？*强调*与**重点**，以及“引号”。

## 公式

勾股定理 $a^2+b^2=c^2$。
`

const chapters = `WEBVTT

00:00.000 --> 00:10.000
Beginning

00:10.000 --> 00:30.000
Middle

00:30.000 --> 00:40.000
End
`

const makePicture = (file: string): void => {
  const args = [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    'testsrc=size=1200x400',
    '-frames:v',
    '1',
    file,
  ]
  const { status, stderr } = spawnSync('ffmpeg', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg: ${stderr}`)
}

/** @returns the folder; the caller removes its parent */
export const studyCourse = (): string => {
  const folder = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-study-')), 'Everything'), {
    'course.yaml': 'id: everything\ntitle: One of everything\nlanguage: en\n',
    '01-text.md': everything,
    '02-zh.md': chinese,
    '03-film.en.vtt': captions((n) => `<v Ada>English cue number ${n}, which has a few more words`),
    '03-film.zh-CN.vtt': captions((n) => `第 ${n} 句中文字幕`),
    '03-film.chapters.vtt': chapters,
    '04-sound.en.vtt': captions((n) => `Spoken words ${n}`),
    '05-short.md': '# Short\n\nAll of this fits the window.\n',
    'data.csv': 'a,b\n1,2\n',
  })
  makeFilm(path.join(folder, '03-film.webm'), FILM)
  makeFilm(path.join(folder, '04-sound.mp3'), SOUND)
  makePicture(path.join(folder, 'wide.png'))
  return folder
}

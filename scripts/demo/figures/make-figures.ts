/** Pictures of the lessons, and the course's cover. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DrawingRoom } from '../drawing-room.ts'
import { ink } from '../ink.ts'
import { habits } from '../habits/script.ts'
import { slides } from '../habits/slides/index.ts'
import { tongues } from '../narration.ts'
import { cover } from './cover.ts'
import { curveFigure } from './curve-figure.ts'
import { deskFigure } from './desk-figure.ts'

export const makeFigures = async (room: DrawingRoom, course: string): Promise<void> => {
  await mkdir(path.join(course, 'images'), { recursive: true })
  await mkdir(path.join(course, 'media'), { recursive: true })
  for (const tongue of tongues) {
    const short = tongue === 'en' ? 'en' : 'zh'
    await writeFile(path.join(course, `images/forgetting-${short}.svg`), `${curveFigure(tongue)}\n`)
    await writeFile(path.join(course, `images/desk-${short}.svg`), `${deskFigure(tongue)}\n`)
    const opening = slides[0]
    if (!opening) throw new Error('the film has no first slide')
    await room.show(opening(tongue), tongue)
    await writeFile(
      path.join(course, `media/habits-${short}.png`),
      await room.picture((habits[0]?.lines.length ?? 1) - 1, 1),
    )
  }
  const words = { en: ['Learning', 'well'], zh: '学得更好', by: 'Carrel · 书阁' }
  await writeFile(
    path.join(course, 'cover.png'),
    await room.draw(cover(words, 600, 800, ink.green), 600, 800),
  )
}

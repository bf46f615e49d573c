/** Slides and voice become a film: VP9 and Opus in MP4 (whose chapters our importer reads), captions beside it in both languages. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { webVtt } from './captions.ts'
import type { DrawingRoom } from './drawing-room.ts'
import { tongues, type Chapter, type Tongue } from './narration.ts'
import { runTool } from './run-tool.ts'
import type { Slide } from './slide.ts'
import { recordNarration, type SoundTrack } from './sound-track.ts'
import { RATE } from './speech.ts'

/** Frames per second while something moves. */
const FPS = 15
/** Frames of one movement. */
const MOVE = 18
/** The picture is a moment ahead of the voice, seconds. */
const AHEAD = 0.35

interface Still {
  readonly file: string
  readonly at: number
}

/** Every picture of the film with the second it comes at. */
const drawFrames = async (
  room: DrawingRoom,
  slides: readonly Slide[],
  sound: SoundTrack,
  tongue: Tongue,
  scratch: string,
): Promise<Still[]> => {
  const stills: Still[] = []
  for (const [index, slide] of slides.entries()) {
    await room.show(slide(tongue), tongue)
    const lines = sound.lines.filter((line) => line.chapter === index)
    for (const [step, { start }] of lines.entries()) {
      const from = index === 0 && step === 0 ? 0 : start - AHEAD
      for (let frame = 0; frame <= MOVE; frame++) {
        const file = path.join(scratch, `${String(stills.length).padStart(5, '0')}.png`)
        await writeFile(file, await room.picture(step, frame / MOVE))
        stills.push({ file, at: from + frame / FPS })
      }
    }
  }
  return stills
}

/** ffmpeg's list of pictures with how long each stays. */
const concatList = (stills: readonly Still[], duration: number): string =>
  [
    'ffconcat version 1.0',
    ...stills.flatMap(({ file, at }, i) => [
      `file '${file}'`,
      `duration ${((stills[i + 1]?.at ?? duration) - at).toFixed(4)}`,
    ]),
    // The last picture is named again: without it, ffmpeg drops its duration.
    `file '${stills.at(-1)?.file ?? ''}'`,
    '',
  ].join('\n')

const escaped = (words: string): string => words.replace(/[=;#\\\n]/g, '\\$&')

/** Title and chapters as ffmpeg reads them. */
export const metadata = (title: string, sound: SoundTrack): string =>
  [
    ';FFMETADATA1',
    `title=${escaped(title)}`,
    'artist=Carrel',
    'copyright=CC BY 4.0',
    ...sound.chapters.flatMap(({ title: name, start, end }) => [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${Math.round(start * 1000)}`,
      `END=${Math.round(end * 1000)}`,
      `title=${escaped(name)}`,
    ]),
    '',
  ].join('\n')

export interface Production {
  readonly chapters: readonly Chapter[]
  readonly tongue: Tongue
  /** Path of the file to make, without extension. */
  readonly target: string
  readonly title: string
  /** A folder of its own for what is in between. */
  readonly scratch: string
}

/** Speaks the narration, and writes its captions in both languages beside the target. */
export const recordWithCaptions = async (production: Production): Promise<SoundTrack> => {
  const { chapters, tongue, target, title, scratch } = production
  await mkdir(scratch, { recursive: true })
  await mkdir(path.dirname(target), { recursive: true })
  const sound = await recordNarration(chapters, tongue, scratch)
  await writeFile(path.join(scratch, 'voice.pcm'), new Uint8Array(sound.samples.buffer))
  await writeFile(path.join(scratch, 'about.txt'), metadata(title, sound))
  for (const each of tongues) await writeFile(`${target}.${each}.vtt`, webVtt(sound.lines, each))
  return sound
}

/** Arguments that bring voice and chapters in, made as loud as broadcasts are. */
export const soundInputs = (scratch: string): string[] => [
  ...['-f', 's16le', '-ac', '1', '-ar', String(RATE), '-i', path.join(scratch, 'voice.pcm')],
  ...['-f', 'ffmetadata', '-i', path.join(scratch, 'about.txt')],
]
export const LOUDNESS = 'loudnorm=I=-17:TP=-1.5:LRA=11'

/** Makes `<target>.mp4` and its captions. */
export const makeFilm = async (
  room: DrawingRoom,
  slides: readonly Slide[],
  production: Production,
): Promise<void> => {
  const { target, scratch, tongue } = production
  const sound = await recordWithCaptions(production)
  const stills = await drawFrames(room, slides, sound, tongue, scratch)
  const list = path.join(scratch, 'pictures.txt')
  await writeFile(list, concatList(stills, sound.duration))
  await runTool('ffmpeg', [
    ...['-y', '-loglevel', 'error', '-safe', '0', '-f', 'concat', '-i', list],
    ...soundInputs(scratch),
    ...[
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-map_metadata',
      '2',
      '-map_chapters',
      '2',
      '-t',
      String(sound.duration),
    ],
    ...['-c:v', 'libvpx-vp9', '-crf', '34', '-b:v', '0', '-r', '30', '-g', '150', '-pix_fmt', 'yuv420p'],
    ...['-deadline', 'good', '-cpu-used', '3', '-row-mt', '1'],
    ...['-af', LOUDNESS, '-ar', '48000', '-c:a', 'libopus', '-b:a', '40k', '-application', 'voip'],
    ...[
      '-movflags',
      '+faststart',
      '-fflags',
      '+bitexact',
      '-metadata:s:a:0',
      `language=${tongue === 'en' ? 'eng' : 'zho'}`,
    ],
    `${target}.mp4`,
  ])
}

/** Makes `<target>.mp3` and its captions. */
export const makeTalk = async (production: Production): Promise<void> => {
  const { target, scratch } = production
  await recordWithCaptions(production)
  await runTool('ffmpeg', [
    ...['-y', '-loglevel', 'error', ...soundInputs(scratch)],
    ...['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1'],
    ...['-af', LOUDNESS, '-ar', '24000', '-c:a', 'libmp3lame', '-b:a', '40k', '-id3v2_version', '3'],
    ...['-fflags', '+bitexact', `${target}.mp3`],
  ])
}

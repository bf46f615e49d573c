/** A short film with a tone, made by ffmpeg: a counter that a test can tell the seconds by. */
import { spawnSync } from 'node:child_process'

const VP8 = ['-c:v', 'libvpx', '-b:v', '150k', '-g', '12', '-deadline', 'realtime', '-cpu-used', '8']
const OPUS = ['-c:a', 'libopus', '-b:a', '32k']
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '12', '-pix_fmt', 'yuv420p']
const AAC = ['-c:a', 'aac', '-b:a', '48k', '-movflags', '+faststart']

/**
 * @param file `.webm` (VP8, Opus), `.mp4` (H.264, AAC; what it holds comes first) or `.mp3`
 * @param seconds its length
 */
export const makeFilm = (file: string, seconds: number): string => {
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=320x180:rate=12:duration=${seconds}`]
  const sound = ['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`]
  const args = file.endsWith('.mp3')
    ? [...sound, '-b:a', '48k', file]
    : [...picture, ...sound, ...(file.endsWith('.mp4') ? [...H264, ...AAC] : [...VP8, ...OPUS]), file]
  const { status, stderr, error } = spawnSync('ffmpeg', ['-y', '-loglevel', 'error', ...args], {
    encoding: 'utf8',
  })
  if (error) throw new Error('The tests need ffmpeg (Debian: apt-get install ffmpeg)', { cause: error })
  if (status !== 0) throw new Error(`ffmpeg: ${stderr}`)
  return file
}

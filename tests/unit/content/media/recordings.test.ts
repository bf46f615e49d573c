import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSource } from '../../../../main/content/archive/index.ts'
import {
  mediaReader,
  mediaTypeOf,
  recordingKind,
  startsLikeRecording,
} from '../../../../main/content/media/index.ts'
import { readRecordingHeader } from '../../../../main/content/media/recording-header.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { memorySource } from '../../../support/make/memory-source.ts'
import { tempFolder } from '../../../support/make/temp-folder.ts'
import { realMaterial } from '../../../support/real-material.ts'

const signal = new AbortController().signal

/** A WAV file of silence, mono, 8 kHz, one byte a sample. */
const wav = (seconds: number): Buffer => {
  const samples = seconds * 8000
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(8000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples, 40)
  return Buffer.concat([header, Buffer.alloc(samples, 0x80)])
}

describe('what a file is', () => {
  test('by its name', () => {
    expect(mediaTypeOf('a/b.MP4')).toBe('video/mp4')
    expect(mediaTypeOf('a.md')).toBe('text/markdown')
    expect(mediaTypeOf('a.vtt')).toBe('text/vtt')
    expect(mediaTypeOf('program.ts')).toBe('text/plain')
    expect(mediaTypeOf('LICENSE')).toBe('text/plain')
    expect(mediaTypeOf('a.unheard-of')).toBe('application/octet-stream')
    expect(mediaTypeOf('constructor')).toBe('application/octet-stream')
    expect(recordingKind('a.opus')).toBe('audio')
    expect(recordingKind('a.avi')).toBeNull()
    expect(recordingKind('x.constructor')).toBeNull()
  })

  test('by its first bytes', () => {
    const bytes = (...values: (number | string)[]): Uint8Array =>
      Buffer.concat(
        values.map((value) =>
          typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from([value]),
        ),
      )
    expect(startsLikeRecording(bytes(0, 0, 0, 32, 'ftypisom'))).toBe(true)
    expect(startsLikeRecording(bytes(0x1a, 0x45, 0xdf, 0xa3))).toBe(true)
    expect(startsLikeRecording(bytes('ID3', 4))).toBe(true)
    expect(startsLikeRecording(bytes(0xff, 0xfb, 0x90))).toBe(true)
    expect(startsLikeRecording(bytes('OggS'))).toBe(true)
    expect(startsLikeRecording(bytes('<!doctype html><html>'))).toBe(false)
    expect(startsLikeRecording(new Uint8Array())).toBe(false)
  })
})

describe('a recording opened by itself', () => {
  const planOf = async (files: Record<string, string | Uint8Array>, name: string): Promise<CoursePlan> => {
    const folder = await tempFolder()
    for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content)
    const source = await openSource(path.join(folder, name), { signal })
    try {
      expect(await mediaReader.accepts(source)).toBe(true)
      return await mediaReader.read(source, signal)
    } finally {
      await source.close()
    }
  }

  test('is a course of one lesson, with the captions beside it', async () => {
    const plan = await planOf(
      {
        '01-first_talk.wav': wav(2),
        '01-first_talk.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n',
        '01-first_talk.chapters.vtt':
          'WEBVTT\n\n00:00.000 --> 00:01.000\nOpening\n\n00:01.000 --> 00:02.000\nEnd\n',
        'other.en.vtt': 'WEBVTT\n',
      },
      '01-first_talk.wav',
    )
    expect(plan).toMatchObject({
      identity: 'media:01-first_talk',
      kind: 'media',
      title: 'First talk',
      language: 'en',
      unsupported: [],
    })
    expect(plan.lessons).toHaveLength(1)
    expect(plan.lessons[0]).toMatchObject({ kind: 'audio', durationMs: 2000, path: '01-first_talk.wav' })
    expect(plan.lessons[0]?.media).toEqual([
      {
        path: '01-first_talk.wav',
        kind: 'audio',
        title: 'First talk',
        captions: [{ path: '01-first_talk.en.vtt', language: 'en', label: 'English' }],
        chapters: [
          { title: 'Opening', start: 0 },
          { title: 'End', start: 1 },
        ],
        poster: null,
      },
    ])
    expect(plan.files.map(({ path: file, role }) => [file, role])).toEqual([
      ['01-first_talk.chapters.vtt', 'caption'],
      ['01-first_talk.en.vtt', 'caption'],
      ['01-first_talk.wav', 'lesson'],
    ])
  })

  test('that is something else is refused, captions that are nothing are listed', async () => {
    await expect(planOf({ 'a.mp4': '<!doctype html>' }, 'a.mp4')).rejects.toMatchObject({
      code: 'imports.malformed',
    })
    const plan = await planOf({ 'a.wav': wav(1), 'a.vtt': 'nothing' }, 'a.wav')
    expect(plan.unsupported).toMatchObject([{ path: 'a.vtt', reason: 'malformed' }])
  })

  test('is not what a folder or a text is', async () => {
    expect(await mediaReader.accepts(memorySource({ 'a.mp4': 'x' }, 'a', 'folder'))).toBe(false)
    expect(await mediaReader.accepts(memorySource({ 'a.md': 'x' }, 'a', 'file'))).toBe(false)
  })
})

describe('headers', () => {
  test('of damaged recordings say nothing, and never more than is there', async () => {
    const whole = wav(1)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 8 }),
        fc.nat(200),
        async (changes, length) => {
          const bytes = Buffer.from(whole.subarray(0, length))
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          const source = memorySource({ 'a.wav': bytes, 'b.mp4': bytes, 'c.webm': bytes, 'd.mp3': bytes })
          for (const entry of source.entries) {
            const { durationMs, chapters } = await readRecordingHeader(source, entry, mediaTypeOf(entry.path))
            expect(durationMs === null || durationMs > 0).toBe(true)
            expect(chapters.every(({ start }) => start >= 0)).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ftypisom', 'OggS', 'ID3', 'fLaC', '\x1aE\xdf\xa3', 'RIFF'),
        fc.uint8Array({ maxLength: 200 }),
        async (magic, bytes) => {
          const source = memorySource({
            'a.mp4': Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from(magic, 'latin1'), bytes]),
          })
          const [entry] = source.entries
          if (entry) await readRecordingHeader(source, entry, 'video/mp4')
        },
      ),
      { numRuns: 100 },
    )
  })
})

const real = realMaterial('media')
describe.skipIf(real === null)('recordings from outside', () => {
  test.each([
    ['crystal.mp4', 'video', 11935],
    ['crystal.webm', 'video', 11966],
    ['rabbit320.mp4', 'video', 7779],
    ['rabbit320.webm', 'video', 7800],
    ['viper.mp3', 'audio', 41038],
  ])('%s is %s of %d ms', async (name, kind, durationMs) => {
    const folder = await tempFolder()
    copyFileSync(path.join(real ?? '', name), path.join(folder, name))
    const source = await openSource(path.join(folder, name), { signal })
    const plan = await mediaReader.read(source, signal)
    await source.close()
    expect(plan.lessons[0]).toMatchObject({ kind, durationMs })
  })
})

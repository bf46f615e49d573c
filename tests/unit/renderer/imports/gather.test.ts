import { describe, expect, test } from 'vitest'
import {
  parcelsOfDrop,
  parcelsOfFiles,
  parcelsOfFolder,
  type Parcel,
} from '../../../../renderer/features/imports/gather.ts'

const file = (name: string, folder = ''): File => {
  const made = new File(['x'], name)
  Object.defineProperty(made, 'webkitRelativePath', { value: folder ? `${folder}/${name}` : '' })
  return made
}

const shape = (parcels: readonly Parcel[]): unknown =>
  parcels.map(({ name, files }) => [name, ...files.map(({ path }) => path)])

interface Tree {
  readonly [name: string]: Tree | null
}

/** A dropped entry as Chromium hands it out: at most two children at a time, then an empty list. */
const entry = (name: string, tree: Tree | null): FileSystemEntry => {
  if (!tree) {
    const fileOf = (done: (file: File) => void): void => done(file(name))
    return { isFile: true, isDirectory: false, name, file: fileOf } as unknown as FileSystemEntry
  }
  const createReader = (): unknown => {
    const left = Object.entries(tree).map(([child, below]) => entry(child, below))
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) }
  }
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemEntry
}

const drop = (dropped: Tree): DataTransfer =>
  ({
    items: Object.entries(dropped).map(([name, tree]) => ({
      kind: 'file',
      webkitGetAsEntry: () => entry(name, tree),
    })),
  }) as unknown as DataTransfer

describe('files that were chosen', () => {
  test('each book and archive is a course of its own', () => {
    expect(shape(parcelsOfFiles([file('a.epub'), file('b.ZIP'), file('c.imscc')]))).toEqual([
      ['a.epub', 'a.epub'],
      ['b.ZIP', 'b.ZIP'],
      ['c.imscc', 'c.imscc'],
    ])
  })

  test('a film and its captions stay together, named after the film', () => {
    expect(shape(parcelsOfFiles([file('talk.en.vtt'), file('talk.mp4')]))).toEqual([
      ['talk', 'talk/talk.en.vtt', 'talk/talk.mp4'],
    ])
  })

  test('a film alone stays a file', () => {
    expect(shape(parcelsOfFiles([file('talk.mp4')]))).toEqual([['talk.mp4', 'talk.mp4']])
  })

  test('what file managers leave behind is no course', () => {
    expect(parcelsOfFiles([file('.DS_Store'), file('Thumbs.db')])).toEqual([])
  })
})

describe('a folder that was chosen', () => {
  test('keeps its name and its paths', () => {
    expect(shape(parcelsOfFolder([file('1.md', 'course'), file('a.png', 'course/img')]))).toEqual([
      ['course', 'course/1.md', 'course/img/a.png'],
    ])
  })

  test('that is empty is nothing', () => {
    expect(parcelsOfFolder([])).toEqual([])
  })
})

describe('what was dropped', () => {
  test('is walked to the last of many children', async () => {
    const tree = {
      course: { '1.md': null, '2.md': null, '3.md': null, img: { 'a.png': null }, '5.md': null },
    }
    const [parcel] = await parcelsOfDrop(drop(tree))
    expect(parcel?.files.map(({ path }) => path)).toEqual([
      'course/1.md',
      'course/2.md',
      'course/3.md',
      'course/img/a.png',
      'course/5.md',
    ])
  })

  test('gives a parcel for each folder and one for loose files', async () => {
    const parcels = await parcelsOfDrop(
      drop({ one: { 'a.md': null }, two: { 'b.md': null }, 'x.mp3': null, 'x.srt': null }),
    )
    expect(shape(parcels)).toEqual([
      ['one', 'one/a.md'],
      ['two', 'two/b.md'],
      ['x', 'x/x.mp3', 'x/x.srt'],
    ])
  })

  test('by another program, as bytes without a place on disk, is taken too', async () => {
    const items = [
      { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null },
      { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file('mail.epub') },
    ]
    expect(shape(await parcelsOfDrop({ items } as unknown as DataTransfer))).toEqual([
      ['mail.epub', 'mail.epub'],
    ])
  })

  test('that holds only litter is nothing', async () => {
    expect(await parcelsOfDrop(drop({ course: { '.DS_Store': null } }))).toEqual([])
  })
})

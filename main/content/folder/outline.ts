/** Puts a folder's lessons in order and under their sections. */
import { orderOf } from '../markdown/lesson-key.ts'
import { isColophon, isIndex, type LessonItem } from './lesson-item.ts'
import { compareNames } from './natural-names.ts'
import { titleFromName } from './titles.ts'

export interface OutlinedLesson {
  readonly item: LessonItem
  readonly section: readonly string[]
}

interface Folder {
  readonly name: string
  readonly path: string
  readonly lessons: LessonItem[]
  readonly folders: Map<string, Folder>
}

const newFolder = (name: string, path: string): Folder => ({ name, path, lessons: [], folders: new Map() })

const buildTree = (items: readonly LessonItem[]): Folder => {
  const root = newFolder('', '')
  for (const item of items) {
    const segments = item.place.split('/').slice(0, -1)
    let folder = root
    for (const segment of segments) {
      const next =
        folder.folders.get(segment) ??
        newFolder(segment, folder.path === '' ? segment : `${folder.path}/${segment}`)
      folder.folders.set(segment, next)
      folder = next
    }
    folder.lessons.push(item)
  }
  return root
}

/** What a lesson or a folder is sorted by, most telling first. */
interface Rank {
  readonly index: boolean
  readonly colophon: boolean
  /** `order` of the front matter; a folder's is its index's. */
  readonly order: number
  /** Place in the author's list or table of contents. */
  readonly listed: number
  readonly numbers: readonly number[] | null
  readonly isFolder: boolean
  readonly name: string
}

const LAST = Number.POSITIVE_INFINITY

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

const bySize = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

const compareRanks = (a: Rank, b: Rank): number =>
  Number(b.index) - Number(a.index) ||
  Number(a.colophon) - Number(b.colophon) ||
  bySize(a.listed, b.listed) ||
  bySize(a.order, b.order) ||
  Number(a.numbers === null) - Number(b.numbers === null) ||
  compareNumbers(a.numbers ?? [], b.numbers ?? []) ||
  Number(a.isFolder) - Number(b.isFolder) ||
  compareNames(a.name, b.name)

const indexOfFolder = (folder: Folder): LessonItem | undefined =>
  folder.lessons.filter(({ place }) => isIndex(place)).toSorted((a, b) => compareNames(a.place, b.place))[0]

const fileName = (place: string): string => place.slice(place.lastIndexOf('/') + 1)

/**
 * @param items lessons in any order
 * @param folderOrder per folder, names of its files in the author's order
 */
export const outline = (
  items: readonly LessonItem[],
  folderOrder: ReadonlyMap<string, readonly string[]>,
): OutlinedLesson[] => walk(buildTree(items), [], folderOrder)

/** The title of the folder's section: its index's, or its own name made readable. */
const sectionTitle = (folder: Folder): string => {
  const index = indexOfFolder(folder)
  return index?.titled === true ? index.lesson.title : titleFromName(folder.name)
}

const walk = (
  folder: Folder,
  section: readonly string[],
  folderOrder: ReadonlyMap<string, readonly string[]>,
): OutlinedLesson[] => {
  const toc = indexOfFolder(folder)?.toc ?? []
  const list = folderOrder.get(folder.path) ?? []
  const listed = (path: string, name: string): number => {
    const at = list.indexOf(name)
    const inToc = toc.findIndex((entry) => entry === path || entry.startsWith(`${path}/`))
    return at !== -1 ? at : inToc !== -1 ? inToc : LAST
  }
  const ranked: { rank: Rank; lessons: () => OutlinedLesson[] }[] = [
    ...folder.lessons.map((item) => {
      const name = fileName(item.place)
      const rank: Rank = {
        index: isIndex(item.place),
        colophon: isColophon(item.place),
        order: item.order ?? LAST,
        listed: listed(item.place, name),
        numbers: orderOf(name),
        isFolder: false,
        name,
      }
      return { rank, lessons: () => [{ item, section }] }
    }),
    ...[...folder.folders.values()].map((child) => {
      const rank: Rank = {
        index: false,
        colophon: false,
        order: indexOfFolder(child)?.order ?? LAST,
        listed: listed(child.path, child.name),
        numbers: orderOf(child.name),
        isFolder: true,
        name: child.name,
      }
      return { rank, lessons: () => walk(child, [...section, sectionTitle(child)], folderOrder) }
    }),
  ]
  return ranked.toSorted((a, b) => compareRanks(a.rank, b.rank)).flatMap(({ lessons }) => lessons())
}

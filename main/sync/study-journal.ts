/**
 * The study journal: every change of a study document once more, beside the database and not inside it. When the
 * page that held the newest changes is the one that was damaged, they are still here. A record is on disk before the
 * transaction it belongs to is committed, so that the journal never knows less than the database.
 * A file belongs to one process and one day; it is removed once two backups hold all of it.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { decodeRecords, encodeRecord, type JournalRecord } from './journal-record.ts'

/** Bytes of each journal file. */
export type JournalSizes = Readonly<Record<string, number>>

export interface StudyJournal {
  /** On disk when it returns. @throws ENOSPC and the like; nothing of the record is left then */
  append(record: JournalRecord): void
  /** @returns takes back what has been appended since, for a transaction that was rolled back */
  mark(): () => void
  /** Begins a new file at the next record, so that those there are can be removed one day. */
  rotate(): void
  close(): void
}

const NAME = /^\d{4}-\d{2}-\d{2}-\d+-\d+\.log$/

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Names of a folder's journal files, oldest day first. */
const journalFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : []

export const journalSizes = (folder: string): JournalSizes =>
  Object.fromEntries(journalFiles(folder).map((name) => [name, statSync(path.join(folder, name)).size]))

export interface JournalContents {
  readonly records: readonly JournalRecord[]
  /** Bytes that were no whole record. */
  readonly lost: number
}

/** Everything the journal holds, file by file. */
export const readJournal = (folder: string): JournalContents[] =>
  journalFiles(folder).map((name) => decodeRecords(readFileSync(path.join(folder, name))))

/**
 * Removes the files that two backups hold whole; one that another live process writes to is left.
 * @param held what each verified backup holds
 */
export const dropHeldJournals = (folder: string, held: readonly JournalSizes[]): void => {
  for (const [name, size] of Object.entries(journalSizes(folder))) {
    const pid = Number(name.split('-')[3])
    if (pid !== process.pid && isAlive(pid)) continue
    if (held.filter((each) => each[name] === size).length >= 2)
      rmSync(path.join(folder, name), { force: true })
  }
}

interface OpenFile {
  readonly fd: number
  readonly day: string
  size: number
}

/** @param today the day in `YYYY-MM-DD` */
export const studyJournal = (folder: string, today: () => string): StudyJournal => {
  let open: OpenFile | null = null

  const begin = (day: string): OpenFile => {
    mkdirSync(folder, { recursive: true })
    for (let n = 0; ; n++) {
      try {
        const fd = openSync(path.join(folder, `${day}-${process.pid}-${n}.log`), 'wx')
        // The name is on disk, too, before anything under it is relied on.
        const parent = openSync(folder, 'r')
        try {
          fdatasyncSync(parent)
        } catch {
          // Windows cannot sync a folder; its journal keeps names safe.
        }
        closeSync(parent)
        return { fd, day, size: 0 }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
    }
  }

  const end = (): void => {
    if (open) closeSync(open.fd)
    open = null
  }

  const cutTo = (file: OpenFile, size: number): void => {
    ftruncateSync(file.fd, size)
    file.size = size
  }

  return {
    append: (record) => {
      const day = today()
      if (open?.day !== day) {
        end()
        open = begin(day)
      }
      const file = open
      const bytes = encodeRecord(record)
      try {
        for (let written = 0; written < bytes.length;)
          written += writeSync(file.fd, bytes, written, bytes.length - written, file.size + written)
        fdatasyncSync(file.fd)
        file.size += bytes.length
      } catch (error) {
        cutTo(file, file.size)
        throw error
      }
    },
    mark: () => {
      const file = open
      const size = file?.size ?? 0
      return () => {
        if (!open) return
        // A file begun since holds nothing from before the mark.
        cutTo(open, open === file ? size : 0)
      }
    },
    rotate: end,
    close: end,
  }
}

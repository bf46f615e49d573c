/** Keeping what the learner made: backups, what was done after damage, and how much room everything takes. */
import { z } from 'zod'
import { CourseId } from '../../kernel/brand.ts'

/** A backup's file name, made by us: `2026-11-22T20-15-03-automatic`. */
export const BackupName = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(-\d+)?-[a-z-]{3,20}$/)

export const BackupKind = z.enum([
  /** By the clock: 24 newest, and the last of each of 14 days. */
  'automatic',
  /** The learner asked for it. */
  'manual',
  /** The state that a restore replaced. */
  'before-restore',
  /** Came with a profile that was imported. */
  'imported',
])
export type BackupKind = z.infer<typeof BackupKind>

/** One verified copy of the database: courses' outlines and everything the learner made, without courses' files. */
export const Backup = z.object({
  name: BackupName,
  kind: BackupKind,
  takenAt: z.number(),
  bytes: z.number(),
})
export type Backup = z.infer<typeof Backup>

/** What was done when the database could not be read, for the learner to know. */
export const Recovery = z.object({
  /** When it was found, ms since 1970. */
  at: z.number(),
  how: z.enum([
    /** A backup was put in place and brought up to date. */
    'restored',
    /** There was no good backup: all comes from the journal and the damaged file. */
    'rebuilt',
    /** The database could be read; changes it had lost came back from the journal. */
    'healed',
  ]),
  /** What SQLite or the seal said. */
  detail: z.string(),
  /** The backup that was put in place, when it was restored. */
  backup: Backup.nullable(),
  /** Study documents that were brought up to date after the backup. */
  documents: z.number(),
  /** Study documents of which something is known to be missing. */
  incomplete: z.array(z.string()),
  /** Courses on the shelf of the damaged file that have to be imported again. */
  courses: z.array(z.string()),
  /** Where the damaged file lies, below the profile; null when it was healed. */
  quarantine: z.string().nullable(),
})
export type Recovery = z.infer<typeof Recovery>

export const Storage = z.object({
  courses: z.array(z.object({ courseId: CourseId, title: z.string(), bytes: z.number() })),
  /** Database and journal: everything the learner made. */
  studyBytes: z.number(),
  backupBytes: z.number(),
  /** Damaged files that were moved aside. */
  quarantineBytes: z.number(),
  /** Free on the disk; null where the system does not say. */
  freeBytes: z.number().nullable(),
  /** Folder all of it lies in. */
  profile: z.string(),
})
export type Storage = z.infer<typeof Storage>

/** A long piece of work that is going on, 0–1. */
export const SafetyWork = z.object({
  what: z.enum(['backup', 'export', 'import']),
  fraction: z.number(),
})
export type SafetyWork = z.infer<typeof SafetyWork>

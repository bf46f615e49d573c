/** Puts a database together beside the one in use, and then in its place. */
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { hashFile } from '../../db/check.ts'
import { openDatabase, type Db } from '../../db/open.ts'
import { schemaVersion } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { syncFolder } from '../../db/seal.ts'
import { needRoom } from '../../store/room.ts'
import { docRepository, type DocRepository } from '../../sync/doc.repository.ts'
import { coursesWithDocs, courseOfDoc, withStudyDocs, type Rebuilder } from '../../sync/rebuild.ts'
import type { BackupFolder } from './backup-folder.ts'
import type { Manifest } from './manifest.ts'
import { besides, type ProfileFiles } from './profile-files.ts'

export type MakeRebuilders = (db: Db) => readonly Rebuilder[]

/** Whether a backup is what it was when it was made, and of a schema we know. */
export const isGood = (folder: BackupFolder, manifest: Manifest): boolean => {
  const file = folder.fileOf(manifest.name)
  return manifest.schema <= migrations.length && existsSync(file) && hashFile(file).sha256 === manifest.sha256
}

/** Makes rows again from study documents. @param only the documents that changed; null: all there are */
export const rebuildRows = (
  db: Db,
  repository: DocRepository,
  rebuilders: readonly Rebuilder[],
  only: readonly string[] | null,
): void => {
  const courses =
    only === null ? coursesWithDocs(repository) : new Set(only.flatMap((name) => courseOfDoc(name) ?? []))
  for (const courseId of courses) {
    withStudyDocs(repository, courseId, (docs) => {
      for (const { rebuild } of rebuilders) rebuild(courseId, docs)
    })
  }
}

const remove = (file: string): void => {
  for (const end of besides) rmSync(file + end, { force: true })
}

/**
 * @param base the backup to begin with; null: an empty database
 * @param fill brings it up to date, inside a transaction. @returns the documents it changed
 * @throws ENOSPC and the like; what is in use is untouched
 */
export const buildDatabase = (
  files: ProfileFiles,
  folder: BackupFolder,
  base: Manifest | null,
  makeRebuilders: MakeRebuilders,
  fill: (repository: DocRepository, db: Db) => readonly string[],
): void => {
  const { restoring } = files
  remove(restoring)
  if (base) {
    needRoom(files.profile, base.bytes, 0)
    copyFileSync(folder.fileOf(base.name), restoring)
  }
  const db = openDatabase(restoring)
  try {
    const upgraded = base !== null && base.schema !== schemaVersion(db)
    const repository = docRepository(db)
    db.transaction(() => {
      const changed = fill(repository, db)
      rebuildRows(db, repository, makeRebuilders(db), upgraded ? null : changed)
    }).immediate()
  } finally {
    db.close()
  }
  // A backup of an older schema was copied aside by the migration: the backup itself is still there.
  rmSync(`${restoring}.before-${migrations.length}`, { force: true })
  const fd = openSync(restoring, 'r+')
  fsyncSync(fd)
  closeSync(fd)
}

/** Puts what was built in the place of the database. Once begun it can be called again, whenever it was ended. */
export const placeDatabase = (files: ProfileFiles): void => {
  if (!existsSync(files.restoring)) return
  for (const end of besides) if (end !== '') rmSync(files.database + end, { force: true })
  renameSync(files.restoring, files.database)
  syncFolder(files.profile)
}

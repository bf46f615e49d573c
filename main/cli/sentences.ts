/** One English sentence per error for the terminal. The window has its own words, in every language. */
import type { AppError, ErrorCode, ErrorData } from '../../shared/kernel/errors.ts'

type Sentences = { [C in ErrorCode]: (data: ErrorData<C>) => string }

const sentences: Sentences = {
  'request.invalid': ({ issues }) => `that was not understood: ${issues.join('; ')}`,
  'request.unknown': () => 'there is no such procedure',
  'request.denied': () => 'that is not allowed',
  'internal.unexpected': () =>
    'something went wrong inside Carrel; nothing was changed (CARREL_DEBUG=1 shows more)',
  'connection.lost': () => 'the connection was lost',
  'profile.from-newer-version': ({ found, known }) =>
    `this profile was written by a newer Carrel (schema ${found}, this one knows ${known}); nothing was changed`,
  'profile.in-use': ({ path }) => `another Carrel has this profile open: ${path}`,
  'profile.damaged': ({ detail }) =>
    `the profile's database cannot be read (${detail}); run: carrel doctor --repair`,
  'profile.sqlite-too-old': ({ found, needed }) => `SQLite ${found} is too old, ${needed} is needed`,
  'storage.full': () => 'the disk is full; nothing was changed',
  'storage.unwritable': ({ path }) => `this folder cannot be written: ${path}`,
  'safety.backup-missing': () => 'there is no such backup; see: carrel backup --list',
  'safety.backup-damaged': ({ backup }) => `the backup ${backup} is damaged; nothing was changed`,
  'safety.busy': () => 'a backup, export or import is going on; wait until it has ended',
  'safety.cancelled': () => 'cancelled; nothing was left behind',
  'safety.file-exists': ({ path }) => `there is a file already: ${path}; nothing was changed`,
  'safety.not-a-profile': ({ path, detail }) =>
    `${path} is no exported profile: ${detail}; nothing was changed`,
  'library.course-missing': () => 'no such course, or more than one fits; see: carrel list',
  'library.lesson-missing': () => 'no such lesson in this course',
  'library.file-missing': ({ path }) => `the course has no file ${path}`,
  'library.file-damaged': ({ path }) => `the file is damaged: ${path}; import the course again`,
  'imports.not-found': ({ path }) => `there is nothing at ${path}`,
  'imports.unreadable': ({ path, detail }) => `cannot read ${path}: ${detail}`,
  'imports.unknown-format': ({ path }) =>
    `${path} is not a course Carrel can read (folder, zip, EPUB, PDF, Common Cartridge, video or audio)`,
  'imports.empty': ({ path }) => `there is nothing to study in ${path}`,
  'imports.protected': ({ path }) => `${path} is protected by a password or DRM`,
  'imports.job-missing': () => 'no such import',
  'imports.stage-missing': () => 'the uploaded files are gone; send them again',
  'imports.cancelled': () => 'cancelled; nothing was added',
  'imports.changed-underneath': ({ path }) => `${path} changed while it was being read; try again`,
  'imports.malformed': ({ path, detail }) => `${path} is damaged: ${detail}`,
  'archive.damaged': ({ detail }) => `the archive is damaged: ${detail}`,
  'archive.encrypted': ({ entry }) => `refused: ${entry} is encrypted`,
  'archive.unsupported-method': ({ entry }) => `refused: ${entry} is compressed in a way Carrel cannot read`,
  'archive.too-many-entries': ({ limit }) => `refused: more than ${limit} files`,
  'archive.too-large': ({ limit, unit }) => `refused: unpacks to more than ${limit} ${unit}`,
  'archive.ratio': ({ entry }) => `refused: ${entry} unpacks to far more than it is (a zip bomb)`,
  'archive.too-deep': ({ entry }) => `refused: ${entry} is nested too deep`,
  'archive.too-slow': ({ limit, unit }) => `refused: reading took more than ${limit} ${unit}`,
  'archive.symlink': ({ entry }) => `refused: ${entry} is a link`,
  'archive.special-file': ({ entry }) => `refused: ${entry} is not a regular file`,
  'archive.overlap': ({ entry }) => `refused: ${entry} overlaps another entry`,
  'archive.absolute-path': ({ entry }) => `refused: ${entry} is an absolute path`,
  'archive.drive-path': ({ entry }) => `refused: ${entry} names a drive`,
  'archive.traversal': ({ entry }) => `refused: ${entry} leads outside the archive`,
  'archive.nul': ({ entry }) => `refused: the name ${JSON.stringify(entry)} has a NUL`,
  'archive.reserved-name': ({ entry }) => `refused: ${entry} is a reserved name`,
  'archive.name-collision': ({ entry }) => `refused: ${entry} collides with another name`,
  'archive.bad-name': ({ entry }) => `refused: ${JSON.stringify(entry)} is no usable name`,
  'archive.checksum': ({ entry }) => `${entry} does not match its checksum: the archive is damaged`,
  'archive.size-lies': ({ entry }) => `refused: ${entry} is not as long as it says`,
  'annotations.missing': () => 'no such annotation in this course',
  'quizzes.quiz-missing': () => 'no such quiz',
  'quizzes.question-missing': () => 'no such question',
  'quizzes.attempt-missing': () => 'no such attempt',
  'quizzes.attempt-submitted': () => 'this attempt is closed',
  'quizzes.answer-checked': () => 'this answer was checked and can no longer change',
  'cards.note-missing': () => 'This card was removed; its reviews are kept.',
  'cards.card-missing': () => 'This card was removed or changed; the answer was not counted.',
  'cards.no-card': () => 'This makes no card; nothing was saved.',
  'cards.not-a-picture': () => 'This is not a PNG, JPEG, GIF, WebP or AVIF picture.',
  'cards.not-a-package': ({ detail }) =>
    `This is not an Anki package that can be read (${detail}); no card was changed.`,
  'cards.nothing-to-export': () => 'There are no cards to export.',
  'cards.too-few-reviews': ({ found, needed }) =>
    `${found} reviews are too few to fit weights; ${needed} are needed.`,
  'quizzes.no-attempts-left': ({ limit }) => `all ${limit} attempts have been used`,
  'quizzes.wrong-answer-shape': () => 'this answer does not fit the question',
}

/** The sentence of an error. */
export const errorSentence = (error: AppError): string =>
  (sentences[error.code] as (data: AppError['data']) => string)(error.data)

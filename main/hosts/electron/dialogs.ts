/** The system's own file dialogs. */
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { COURSE_FILE_EXTENSIONS } from './launch-arguments.ts'
import type { Words } from './words.ts'

/** Everything a single file can be a course as; other files are still there under “all files”. */
const IMPORTABLE = [
  ...COURSE_FILE_EXTENSIONS,
  ...['zip', 'pdf', 'md', 'markdown'],
  ...['mp4', 'm4v', 'mov', 'webm', 'mkv', 'ogv'],
  ...['mp3', 'm4a', 'aac', 'flac', 'ogg', 'oga', 'opus', 'wav'],
]

const optionsFor = (what: 'file' | 'folder', words: Words): OpenDialogOptions =>
  what === 'folder'
    ? {
        title: words('dialog.pickFolder'),
        buttonLabel: words('dialog.import'),
        properties: ['openDirectory', 'multiSelections'],
      }
    : {
        title: words('dialog.pickFile'),
        buttonLabel: words('dialog.import'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words('dialog.courseFiles'), extensions: IMPORTABLE },
          { name: words('dialog.allFiles'), extensions: ['*'] },
        ],
      }

/** @returns absolute paths, empty when cancelled */
export const pickCourses = async (
  what: 'file' | 'folder',
  { window, words }: { window: BrowserWindow | null; words: Words },
): Promise<string[]> => {
  const options = optionsFor(what, words)
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? [] : filePaths
}

import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client, inShell, pathOf } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { chooseFiles } from './choose-files.ts'
import { parcelsOfDrop, parcelsOfFiles, parcelsOfFolder, type Parcel } from './gather.ts'
import { startUpload } from './uploads.ts'

export interface Importer {
  /** Opens the system's dialog, or the browser's, and imports what was chosen. */
  readonly choose: (what: 'file' | 'folder') => void
  /** Imports what was dropped on the window. */
  readonly drop: (transfer: DataTransfer) => void
}

/** A caption file comes along with its film: on its own it is no course. */
const isCompanion = (path: string): boolean => /\.(vtt|srt)$/i.test(path)

const startPaths = async (paths: readonly string[]): Promise<void> => {
  const courses = paths.filter((path) => !isCompanion(path))
  for (const path of courses.length > 0 ? courses : paths) await client.imports.start({ path })
}

export const useImporter = (): Importer => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const nativeDialogs = useQuery(api.app.info.queryOptions()).data?.nativeDialogs ?? false
  return useMemo(() => {
    const fail = (error: unknown): void => notify(sentence(error), 'bad')
    const upload = (parcels: readonly Parcel[]): void => {
      if (parcels.length === 0) notify(t('imports.nothing-there'), 'bad')
      parcels.forEach(startUpload)
    }
    const choose = async (what: 'file' | 'folder'): Promise<void> => {
      if (nativeDialogs) return void (await client.imports.pick({ what }))
      const files = await chooseFiles(what)
      if (files.length > 0) upload(what === 'folder' ? parcelsOfFolder(files) : parcelsOfFiles(files))
    }
    const drop = async (transfer: DataTransfer): Promise<void> => {
      if (!inShell()) return upload(await parcelsOfDrop(transfer))
      await startPaths([...transfer.files].flatMap((file) => pathOf(file) ?? []))
    }
    return {
      choose: (what) => void choose(what).catch(fail),
      drop: (transfer) => void drop(transfer).catch(fail),
    }
  }, [t, sentence, nativeDialogs])
}

/** Notes out of Carrel as files that others read, and back in. */
import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Download, Upload } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportedFile, ExportFormat } from '../../../shared/features/annotations/transfer.ts'
import { api, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { ToolButton } from '../../ui/tool-button.tsx'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import type { Wanted } from './notes-filter.tsx'

const FORMATS: readonly ExportFormat[] = ['markdown', 'html', 'csv', 'json']

const save = ({ name, mediaType, text }: ExportedFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** @param wanted only these are taken out */
export const NotesTransfer = ({ wanted }: { wanted: Wanted }) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const takeOut = async (format: ExportFormat): Promise<void> => {
    try {
      const files = await client.annotations.export({ format, filter: wanted })
      for (const file of files) save(file)
      if (files.length === 0) notify(t('notes.none-to-export'))
    } catch (error) {
      notify(sentence(error), 'bad')
    }
  }
  const takeIn = async (file: File): Promise<void> => {
    try {
      const { added, known, unplaced } = await client.annotations.import({ text: await file.text() })
      await queries.invalidateQueries({ queryKey: api.annotations.key() })
      notify(t('notes.imported', { added, known, unplaced }))
    } catch (error) {
      notify(sentence(error), 'bad')
    }
  }
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ToolButton label={t('notes.export')} icon={Download} />
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void takeOut(format)}>
              {t(`notes.format-${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToolButton label={t('notes.import')} icon={Upload} onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        accept=".json,.jsonld,application/json"
        hidden
        aria-label={t('notes.import')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void takeIn(file)
        }}
      />
    </>
  )
}

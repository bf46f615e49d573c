/** The whole window takes files and folders; while some hover over it, it says so. */
import { useLayoutEffect, useState } from 'react'
import { BookPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './drop-zone.module.css'
import { useImporter } from './use-importer.ts'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

export const DropZone = () => {
  const { t } = useTranslation()
  const { drop } = useImporter()
  const [over, setOver] = useState(false)
  useLayoutEffect(() => {
    const listeners = new AbortController()
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      act: (event: DragEvent) => void,
    ): void =>
      window.addEventListener(type, (event) => carriesFiles(event) && act(event), {
        signal: listeners.signal,
      })
    const accept = (event: DragEvent): void => {
      // Without this the page itself would open the file.
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    listen('dragenter', accept)
    listen('dragover', accept)
    // Leaving a child is entering its parent; leaving the window has no next element.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false))
    listen('drop', (event) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) drop(event.dataTransfer)
    })
    return () => listeners.abort()
  }, [drop])
  if (!over) return null
  return (
    <div className={styles['zone']}>
      <div className={styles['card']}>
        <BookPlus size={44} strokeWidth={1.4} aria-hidden />
        <strong>{t('imports.drop-title')}</strong>
        <span>{t('imports.drop-body')}</span>
      </div>
    </div>
  )
}

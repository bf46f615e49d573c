/** The place of notes: everything marked and noted, in all courses. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { NotesFilter, type Wanted } from './notes-filter.tsx'
import { NotesList } from './notes-list.tsx'
import styles from './notes-page.module.css'
import { NotesTransfer } from './notes-transfer.tsx'
import { ReviewTray } from './review-tray.tsx'
import { useAnnotationEvents } from './use-annotation-events.ts'
import { useFoundNotes } from './use-found-notes.ts'

export const NotesPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  useAnnotationEvents()
  const [wanted, setWanted] = useState<Wanted>({})
  const [tray, setTray] = useState(false)
  const found = useFoundNotes(wanted)
  const uncertain = useQuery(
    api.annotations.find.queryOptions({ input: { state: 'review', limit: 100 } }),
  ).data
  const waiting = uncertain?.total ?? 0
  const filtered = Object.keys(wanted).length > 0
  return (
    <div className={styles['place']}>
      <header className={styles['head']}>
        <div>
          <h1>{t('notes.title')}</h1>
          <p>
            {found.total === null
              ? '\u00a0'
              : t('notes.count', { count: found.total, number: format.number(found.total) })}
          </p>
        </div>
        <div className={styles['do']}>
          {waiting > 0 && (
            <button
              type="button"
              className={styles['tray-button']}
              aria-expanded={tray}
              onClick={() => setTray(!tray)}
            >
              {t('notes.tray', { count: waiting })}
            </button>
          )}
          <NotesTransfer wanted={wanted} />
        </div>
      </header>
      {tray && uncertain && waiting > 0 ? (
        <ReviewTray marks={uncertain.items} onClose={() => setTray(false)} />
      ) : (
        <>
          <NotesFilter wanted={wanted} onChange={setWanted} />
          {found.total === 0 && (
            <div className={styles['empty']}>
              <h2>{filtered ? t('notes.none-title') : t('notes.empty-title')}</h2>
              <p>{filtered ? t('notes.none-body') : t('notes.empty-body')}</p>
            </div>
          )}
          <NotesList found={found} />
        </>
      )}
    </div>
  )
}

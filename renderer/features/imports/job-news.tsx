/** Says aloud, for those who can't see the tray, when an import begins, ends or fails. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportJob, ImportState } from '../../../shared/features/imports/model.ts'
import styles from './import-tray.module.css'

const told: readonly ImportState[] = ['copying', 'done', 'failed', 'cancelled']

export const JobNews = ({ jobs }: { readonly jobs: readonly ImportJob[] }) => {
  const { t } = useTranslation()
  const before = useRef<ReadonlyMap<string, ImportState> | null>(null)
  const [news, setNews] = useState('')
  useEffect(() => {
    const known = before.current
    before.current = new Map(jobs.map(({ id, state }) => [id, state]))
    // What was there when the window opened is no news.
    if (!known) return
    const changed = jobs.filter(({ id, state }) => told.includes(state) && known.get(id) !== state)
    if (changed.length > 0)
      setNews(changed.map(({ name, state }) => `${name}: ${t(`imports.state-${state}`)}`).join('. '))
  }, [jobs, t])
  return (
    <div className={styles['news']} role="status" aria-live="polite">
      {news}
    </div>
  )
}

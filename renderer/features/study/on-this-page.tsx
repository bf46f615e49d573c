/** The headings of a text, the one being read marked. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Heading } from '../../../shared/features/study/model.ts'
import styles from './side-panel.module.css'

interface OnThisPageProps {
  readonly headings: readonly Heading[]
  readonly current: string | null
  readonly onGo: (id: string) => void
}

export const OnThisPage = ({ headings, current, onGo }: OnThisPageProps) => {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const top = Math.min(...headings.map(({ level }) => level))
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav className={styles['page']} aria-label={t('study.tab-page')}>
      <ul ref={list}>
        {headings.map(({ id, text, level }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'location' : undefined}
              style={{ paddingInlineStart: `${String(14 + Math.min(level - top, 4) * 14)}px` }}
              onClick={() => onGo(id)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

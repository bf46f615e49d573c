/** The tags of a mark: taken off by a press, added by typing. */
import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import styles from './note-card.module.css'
import { readTags } from './read-tags.ts'

interface TagListProps {
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
}

export const TagList = ({ tags, onChange }: TagListProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const list = useId()
  const known = useQuery({ ...api.annotations.tags.queryOptions(), enabled: typed !== null }).data ?? []
  const done = (text: string) => {
    const more = readTags(text).filter((tag) => !tags.includes(tag))
    if (more.length > 0) onChange([...tags, ...more].slice(0, 50))
  }
  return (
    <div className={styles['tags']}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className={styles['tag']}
          aria-label={t('annotations.untag', { tag })}
          onClick={() => onChange(tags.filter((each) => each !== tag))}
        >
          {tag}
          <X size={11} aria-hidden />
        </button>
      ))}
      {typed === null ? (
        <button ref={add} type="button" className={styles['add-tag']} onClick={() => setTyped('')}>
          <Plus size={12} aria-hidden />
          {t('annotations.add-tag')}
        </button>
      ) : (
        <input
          // The learner just asked for it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className={styles['tag-input']}
          aria-label={t('annotations.add-tag')}
          list={list}
          value={typed}
          maxLength={300}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            done(typed)
            setTyped(null)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || !/^(Enter|Escape|,)$/.test(event.key)) return
            event.preventDefault()
            event.stopPropagation()
            if (event.key !== 'Escape') done(typed)
            setTyped(event.key === ',' ? '' : null)
            if (event.key !== ',') requestAnimationFrame(() => add.current?.focus())
          }}
        />
      )}
      <datalist id={list}>
        {known.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  )
}

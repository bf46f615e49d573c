/** What of the notes is wanted: words, a course, a tag, a kind, a colour, since when. */
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter, AnnotationKind } from '../../../shared/features/annotations/model.ts'
import { api } from '../../bridge/index.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { ColorDots } from './color-dots.tsx'
import styles from './notes-page.module.css'

/** Only what is asked for has a key. */
export type Wanted = Omit<AnnotationFilter, 'state'>

interface NotesFilterProps {
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

const KINDS: readonly AnnotationKind[] = ['highlight', 'underline', 'note', 'bookmark']
const SPANS = { week: 7, month: 30, year: 365 } as const
type Span = keyof typeof SPANS
const DAY = 86_400_000

/** The beginning of today, some days ago: the same filter all day long. */
const daysAgo = (days: number): NonNullable<Wanted['from']> =>
  (new Date().setHours(0, 0, 0, 0) - (days - 1) * DAY) as NonNullable<Wanted['from']>

const spanOf = (from: number | undefined): Span | 'any' =>
  (Object.keys(SPANS) as Span[]).find((span) => from === daysAgo(SPANS[span])) ?? 'any'

export const NotesFilter = ({ wanted, onChange }: NotesFilterProps) => {
  const { t } = useTranslation()
  const courses = useQuery(api.library.list.queryOptions()).data ?? []
  const tags = useQuery(api.annotations.tags.queryOptions()).data ?? []
  const set = <K extends keyof Wanted>(key: K, value: Wanted[K] | undefined): void => {
    const { [key]: _, ...rest } = wanted
    onChange(value === undefined || value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <div className={styles['filter']} role="search">
      <label className={styles['search']}>
        <Search size={15} aria-hidden />
        <input
          type="search"
          maxLength={500}
          value={wanted.text ?? ''}
          placeholder={t('notes.words')}
          aria-label={t('notes.words')}
          onChange={(event) => set('text', event.currentTarget.value)}
        />
      </label>
      <ChoiceMenu
        label={t('notes.course')}
        value={wanted.courseId ?? ''}
        active={wanted.courseId !== undefined}
        options={[
          { value: '', label: t('notes.all-courses') },
          ...courses.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(id) => set('courseId', id === '' ? undefined : id)}
      />
      {tags.length > 0 && (
        <ChoiceMenu
          label={t('notes.tag')}
          value={wanted.tag ?? ''}
          active={wanted.tag !== undefined}
          options={[
            { value: '', label: t('notes.all-tags') },
            ...tags
              .slice(0, 100)
              .map(({ tag, count }) => ({ value: tag, label: `${tag} · ${String(count)}` })),
          ]}
          onChange={(tag) => set('tag', tag === '' ? undefined : tag)}
        />
      )}
      <ChoiceMenu
        label={t('notes.kind')}
        value={wanted.kind ?? 'any'}
        active={wanted.kind !== undefined}
        options={[
          { value: 'any', label: t('notes.all-kinds') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`annotations.kind-${kind}`) })),
        ]}
        onChange={(kind) =>
          set(
            'kind',
            KINDS.find((each) => each === kind),
          )
        }
      />
      <ChoiceMenu
        label={t('notes.when')}
        value={spanOf(wanted.from)}
        active={wanted.from !== undefined}
        options={[
          { value: 'any', label: t('notes.any-time') },
          ...(Object.keys(SPANS) as Span[]).map((span) => ({ value: span, label: t(`notes.span-${span}`) })),
        ]}
        onChange={(span) => set('from', span === 'any' ? undefined : daysAgo(SPANS[span]))}
      />
      <div className={styles['dots']} role="group" aria-label={t('annotations.filter-color')}>
        <ColorDots
          value={wanted.color ?? null}
          onChoose={(color) => set('color', color === wanted.color ? undefined : color)}
        />
      </div>
    </div>
  )
}

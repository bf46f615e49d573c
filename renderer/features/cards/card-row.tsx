/** One note of the list: what it asks, how its cards stand, and what can be done with it. */
import { Link } from '@tanstack/react-router'
import { CornerUpLeft, Eye, EyeOff, PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardLine } from '../../../shared/features/cards/model.ts'
import { client } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { notify } from '../../ui/notices.ts'
import { ToolButton } from '../../ui/tool-button.tsx'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './card-list.module.css'

interface CardRowProps {
  readonly line: CardLine
  readonly onEdit: () => void
  readonly onChanged: () => void
}

export const CardRow = ({ line, onEdit, onChanged }: CardRowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useErrorSentence()
  const suspended = line.cards.length > 0 && line.cards.every((card) => card.suspended)
  const [question = '', ...rest] = line.words.split('\n')
  const act = (what: () => Promise<unknown>): void =>
    void what()
      .then(onChanged)
      .catch((error: unknown) => notify(sentence(error), 'bad'))
  const suspend = (): void =>
    act(async () => {
      for (const { cardId } of line.cards) await client.cards.suspend({ cardId, suspended: !suspended })
    })
  const remove = async (): Promise<void> => {
    const yes = await ask({
      title: t('cards.remove-title'),
      body: t('cards.remove-body', { count: line.cards.length }),
      confirm: t('cards.remove'),
      danger: true,
    })
    if (yes) act(() => client.cards.remove({ noteId: line.noteId }))
  }
  const next = line.cards
    .filter((card) => card.stage !== 'new' && !card.suspended)
    .reduce<number | null>((due, card) => (due === null ? card.due : Math.min(due, card.due)), null)
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <strong>{question || t(`cards.kind-${line.kind}`)}</strong>
        {rest.length > 0 && <span>{rest.join(' · ')}</span>}
        <small>
          <span>{t(`cards.kind-${line.kind}`)}</span>
          {line.cards.length > 1 && <span>{t('cards.of-note', { count: line.cards.length })}</span>}
          <span>
            {suspended
              ? t('cards.is-suspended')
              : next === null
                ? t('cards.is-new')
                : t('cards.is-due', { day: format.day(next) })}
          </span>
          {line.tags.map((tag) => (
            <span key={tag} className={styles['tag']}>
              #{tag}
            </span>
          ))}
        </small>
      </div>
      {line.source && (
        <Link
          to="/course/$courseId/$lessonId"
          params={{ courseId: line.courseId, lessonId: line.source.lessonId }}
          aria-label={t('cards.to-source')}
          className={styles['link']}
        >
          <CornerUpLeft size={17} aria-hidden />
        </Link>
      )}
      <ToolButton icon={PencilLine} label={t('cards.edit')} onClick={onEdit} />
      <ToolButton
        icon={suspended ? Eye : EyeOff}
        label={t(suspended ? 'cards.free' : 'cards.suspend')}
        onClick={suspend}
      />
      <ToolButton icon={Trash2} label={t('cards.remove')} onClick={() => void remove()} />
    </li>
  )
}

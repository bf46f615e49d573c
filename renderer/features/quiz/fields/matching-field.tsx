/** Pairs to find: each left side has a place for its partner, filled from a menu or by dragging. */
import { useId, useState } from 'react'
import { Menu } from '@mantine/core'
import { ChevronDown, MoveRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../../shared/features/quizzes/model.ts'
import { RichText } from '../../../ui/rich-text/index.ts'
import type { FieldProps, Mark } from '../field-props.ts'
import { MarkSign } from '../mark.tsx'
import styles from './matching-field.module.css'

interface PartnerProps {
  readonly partners: readonly Choice[]
  readonly chosen: Choice | undefined
  readonly leftId: string
  readonly mark: Mark
  readonly fixed: boolean
  readonly onChoose: (id: string | null) => void
  readonly onLink: (href: string) => void
}

const Partner = ({ partners, chosen, leftId, mark, fixed, onChoose, onLink }: PartnerProps) => {
  const { t } = useTranslation()
  const valueId = useId()
  const [over, setOver] = useState(false)
  const value = (
    <span id={valueId} className={styles['value']} data-empty={!chosen}>
      {chosen ? <RichText text={chosen.text} inline onLink={onLink} /> : fixed ? '—' : t('quiz.choose')}
    </span>
  )
  if (fixed) {
    return (
      <span className={styles['partner']} data-mark={mark}>
        {value}
      </span>
    )
  }
  return (
    <Menu position="bottom-start" width="target" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles['partner']}
          data-over={over}
          aria-labelledby={`${leftId} ${valueId}`}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            const id = event.dataTransfer.getData('text/plain')
            if (partners.some((partner) => partner.id === id)) onChoose(id)
          }}
        >
          {value}
          <ChevronDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles['menu']}>
        {partners.map(({ id, text }) => (
          <Menu.Item key={id} onClick={() => onChoose(id)} data-chosen={id === chosen?.id}>
            <RichText text={text} inline onLink={onLink} />
          </Menu.Item>
        ))}
        {chosen && (
          <Menu.Item onClick={() => onChoose(null)} className={styles['none']}>
            {t('quiz.unpair')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

export const MatchingField = ({
  question,
  answer,
  onAnswer,
  verdict,
  fixed,
  promptId,
  onLink,
}: FieldProps<'matching'>) => {
  const { t } = useTranslation()
  const base = useId()
  const { left, right } = question
  const pairs = answer?.pairs ?? {}
  const solution = verdict?.solution.kind === 'matching' ? verdict.solution.pairs : {}
  const used = new Set(Object.values(pairs))
  const find = (id: string | undefined): Choice | undefined => right.find((choice) => choice.id === id)
  const markOf = (id: string): Mark => {
    const good = verdict?.parts[id]
    return good === undefined ? null : good ? 'right' : 'wrong'
  }
  const pair = (leftId: string, rightId: string | null): void => {
    const { [leftId]: _before, ...others } = pairs
    onAnswer({ kind: 'matching', pairs: rightId === null ? others : { ...others, [leftId]: rightId } })
  }
  return (
    <div role="group" aria-labelledby={promptId}>
      <ul className={styles['pairs']}>
        {left.map(({ id, text }) => (
          <li key={id} className={styles['pair']}>
            <span id={`${base}-${id}`} className={styles['left']}>
              <RichText text={text} onLink={onLink} />
            </span>
            <MoveRight size={16} aria-hidden className={styles['arrow']} />
            <Partner
              partners={right}
              chosen={find(pairs[id])}
              leftId={`${base}-${id}`}
              mark={markOf(id)}
              fixed={fixed}
              onChoose={(rightId) => pair(id, rightId)}
              onLink={onLink}
            />
            <MarkSign mark={markOf(id)} />
            {markOf(id) === 'wrong' && (
              <span className={styles['solution']}>
                {t('quiz.solution')} <RichText text={find(solution[id])?.text ?? []} inline onLink={onLink} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {!fixed && (
        <ul className={styles['pool']} aria-label={t('quiz.partners')}>
          {right.map(({ id, text }) => (
            <li
              key={id}
              className={styles['chip']}
              data-used={used.has(id)}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'copy'
                event.dataTransfer.setData('text/plain', id)
              }}
            >
              <RichText text={text} inline onLink={onLink} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

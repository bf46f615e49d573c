/** Items to put in order: dragged, or moved with the arrow keys or the buttons on each. */
import { useId, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RichText } from '../../../ui/rich-text/index.ts'
import type { FieldProps, Mark } from '../field-props.ts'
import { MarkSign } from '../mark.tsx'
import { moved, orderOf } from './order.ts'
import styles from './ordering-field.module.css'

export const OrderingField = ({
  question,
  answer,
  onAnswer,
  verdict,
  fixed,
  promptId,
  onLink,
}: FieldProps<'ordering'>) => {
  const { t } = useTranslation()
  const base = useId()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const order = orderOf(question.items, answer)

  const move = (id: string, to: number): void => {
    const next = moved(order, id, to)
    if (next === order) return
    onAnswer({ kind: 'ordering', order: [...next] })
    setSaid(t('quiz.moved', { place: next.indexOf(id) + 1, count: next.length }))
  }
  /** Keeps the focus on the item that moved, whatever React does with its row. */
  const moveFocused = (id: string, to: number, part: string): void => {
    move(id, to)
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-part="${part}"]`)
        ?.focus(),
    )
  }
  const onKey = (event: KeyboardEvent, id: string, place: number): void => {
    const step = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: order.length - 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    moveFocused(id, step, 'grip')
  }
  const onDragOver = (event: DragEvent, place: number): void => {
    if (dragged === null) return
    event.preventDefault()
    move(dragged, place)
  }
  const markOf = (id: string): Mark => {
    const right = verdict?.parts[id]
    return right === undefined ? null : right ? 'right' : 'wrong'
  }

  return (
    <div role="group" aria-labelledby={promptId}>
      <ol ref={list} className={styles['list']}>
        {order.map((id, place) => {
          const text = question.items.find((item) => item.id === id)?.text ?? []
          const textId = `${base}-${id}`
          return (
            <li
              key={id}
              data-item={id}
              data-mark={markOf(id)}
              data-dragged={dragged === id}
              className={styles['item']}
              draggable={!fixed}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', id)
                setDragged(id)
              }}
              onDragOver={(event) => onDragOver(event, place)}
              onDrop={(event) => event.preventDefault()}
              onDragEnd={() => setDragged(null)}
            >
              {!fixed && (
                <button
                  type="button"
                  data-part="grip"
                  className={styles['grip']}
                  aria-label={t('quiz.grip', { place: place + 1, count: order.length })}
                  aria-describedby={textId}
                  onKeyDown={(event) => onKey(event, id, place)}
                >
                  <GripVertical size={16} aria-hidden />
                </button>
              )}
              <span className={styles['place']} aria-hidden="true">
                {place + 1}
              </span>
              <span id={textId} className={styles['text']}>
                <RichText text={text} onLink={onLink} />
              </span>
              <MarkSign mark={markOf(id)} />
              {!fixed && (
                <span className={styles['steps']}>
                  {(['up', 'down'] as const).map((way) => (
                    <button
                      key={way}
                      type="button"
                      data-part={way}
                      aria-label={way === 'up' ? t('quiz.move-up') : t('quiz.move-down')}
                      aria-describedby={textId}
                      aria-disabled={place === (way === 'up' ? 0 : order.length - 1)}
                      onClick={() => moveFocused(id, way === 'up' ? place - 1 : place + 1, way)}
                    >
                      {way === 'up' ? <ArrowUp size={16} aria-hidden /> : <ArrowDown size={16} aria-hidden />}
                    </button>
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p role="status" className={styles['said']}>
        {said}
      </p>
    </div>
  )
}

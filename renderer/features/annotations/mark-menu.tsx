/** What can be made of a selection, and done with a mark: a small bar at the place itself. */
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Bookmark, Copy, Layers, NotebookPen, Trash2, Underline, X, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Target } from '../../../shared/features/annotations/model.ts'
import { notify } from '../../ui/notices.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { ColorDots } from './color-dots.tsx'
import { Floating } from './floating.tsx'
import { rememberColor } from './last-color.ts'
import { Note } from './lazy-note.tsx'
import type { Passage } from './lesson-marks.ts'
import styles from './marks.module.css'
import { quoteOf } from './quote-of.ts'
import { markShortcuts } from './shortcuts.ts'
import type { Held, MarkDesk } from './use-mark-desk.ts'

const NewCardDialog = lazy(async () => ({ default: (await import('../cards/index.ts')).NewCardDialog }))

/** What a card is to be made from. */
interface CardWish {
  readonly quote: string
  readonly annotationId?: string
}

export const MarkMenu = ({ desk }: { desk: MarkDesk }) => {
  const { held } = desk
  const [card, setCard] = useState<CardWish | null>(null)
  return (
    <>
      {held?.kind === 'passage' && <PassageMenu desk={desk} passage={held.passage} onCard={setCard} />}
      {held?.kind === 'mark' && <OneMarkMenu key={held.id} desk={desk} held={held} onCard={setCard} />}
      {card && (
        <Suspense fallback={null}>
          <NewCardDialog
            courseId={desk.courseId}
            lessonId={desk.lessonId}
            {...card}
            onClose={() => setCard(null)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Words that can be underlined; a time and a part of a picture cannot. */
const hasLines = ({ kind }: Target): boolean => kind === 'text' || kind === 'pdf' || kind === 'epub'

/** Arrow keys walk along a bar of buttons. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  event.preventDefault()
  buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length]?.focus()
}

const Bar = ({ label, children }: { label: string; children: ReactNode }) => {
  const bar = useRef<HTMLDivElement>(null)
  useShortcuts(markShortcuts, { menu: () => bar.current?.querySelector('button')?.focus() })
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      className={styles['bar']}
      // What is selected stays selected while the pointer works here.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={walk}
    >
      {children}
    </div>
  )
}

interface BarButtonProps {
  readonly label: string
  readonly hint?: string
  readonly Icon: LucideIcon
  readonly pressed?: boolean
  readonly onClick: () => void
}

const BarButton = ({ label, hint, Icon, pressed, onClick }: BarButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={hint ? `${label} (${hint})` : label}
    aria-pressed={pressed}
    className={styles['tool']}
    onClick={onClick}
  >
    <Icon size={17} strokeWidth={1.75} aria-hidden />
  </button>
)

const useCopy = () => {
  const { t } = useTranslation()
  return (text: string): void =>
    void navigator.clipboard.writeText(text).then(
      () => notify(t('annotations.copied')),
      () => notify(t('annotations.copy-failed'), 'bad'),
    )
}

interface PassageMenuProps {
  readonly desk: MarkDesk
  readonly passage: Passage
  readonly onCard: (wish: CardWish) => void
}

const PassageMenu = ({ desk, passage, onCard }: PassageMenuProps) => {
  const { t } = useTranslation()
  const copy = useCopy()
  const close = () => {
    desk.hold(null)
    passage.clear()
  }
  useShortcuts(markShortcuts, {
    highlight: () => desk.mark('highlight'),
    underline: () => desk.mark('underline'),
    note: () => desk.mark('note'),
    bookmark: () => desk.mark('bookmark'),
    close,
  })
  const quote = quoteOf(passage.target)
  const lined = hasLines(passage.target)
  return (
    <Floating where={passage.where}>
      <Bar label={t('annotations.menu')}>
        <ColorDots value={null} onChoose={(color) => desk.mark('highlight', color)} />
        <span className={styles['gap']} />
        {lined && (
          <BarButton
            label={t('annotations.underline')}
            hint="U"
            Icon={Underline}
            onClick={() => desk.mark('underline')}
          />
        )}
        <BarButton
          label={t('annotations.note')}
          hint="N"
          Icon={NotebookPen}
          onClick={() => desk.mark('note')}
        />
        <BarButton
          label={t('annotations.bookmark')}
          hint="B"
          Icon={Bookmark}
          onClick={() => desk.mark('bookmark')}
        />
        {quote !== '' && (
          <BarButton
            label={t('annotations.card')}
            Icon={Layers}
            onClick={() => {
              close()
              onCard({ quote })
            }}
          />
        )}
        {quote !== '' && <BarButton label={t('annotations.copy')} Icon={Copy} onClick={() => copy(quote)} />}
      </Bar>
    </Floating>
  )
}

interface OneMarkMenuProps {
  readonly desk: MarkDesk
  readonly held: Extract<Held, { kind: 'mark' }>
  readonly onCard: (wish: CardWish) => void
}

const OneMarkMenu = ({ desk, held, onCard }: OneMarkMenuProps) => {
  const { t } = useTranslation()
  const copy = useCopy()
  const { changes, hold } = desk
  const mark = desk.lesson.marks.find(({ id }) => id === held.id)
  const box = useRef<HTMLDivElement>(null)
  const close = () => hold(null)
  const write = () => hold({ ...held, writing: true })
  useShortcuts(markShortcuts, {
    note: write,
    underline: () => mark && toggleUnderline(),
    close,
  })
  // A press anywhere else closes it; one in the lesson's frame moves the focus there.
  useEffect(() => {
    const outside = (target: EventTarget | null) => {
      if (target instanceof Node && box.current?.contains(target)) return
      if (target instanceof Element && target.closest('[data-mark-menu], [role="dialog"]')) return
      hold(null)
    }
    const onPress = (event: PointerEvent) => outside(event.target)
    const onBlur = () =>
      document.activeElement instanceof HTMLIFrameElement && outside(document.activeElement)
    window.addEventListener('pointerdown', onPress)
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('pointerdown', onPress)
      window.removeEventListener('blur', onBlur)
    }
  }, [hold])
  if (!mark) return null
  const quote = quoteOf(mark.target)
  const toggleUnderline = () =>
    void changes.change(mark, { kind: mark.kind === 'underline' ? 'highlight' : 'underline' })
  return (
    <Floating where={held.where}>
      <div ref={box}>
        <Bar label={t('annotations.mark-menu')}>
          <ColorDots
            value={mark.color}
            onChoose={(color) => {
              rememberColor(color)
              void changes.change(mark, { color })
            }}
          />
          <span className={styles['gap']} />
          {hasLines(mark.target) && mark.kind !== 'bookmark' && (
            <BarButton
              label={t('annotations.underline')}
              hint="U"
              Icon={Underline}
              pressed={mark.kind === 'underline'}
              onClick={toggleUnderline}
            />
          )}
          <BarButton
            label={t('annotations.note')}
            hint="N"
            Icon={NotebookPen}
            pressed={held.writing}
            onClick={() => hold({ ...held, writing: !held.writing })}
          />
          {quote !== '' && (
            <BarButton
              label={t('annotations.card')}
              Icon={Layers}
              onClick={() => {
                close()
                onCard({ quote, annotationId: mark.id })
              }}
            />
          )}
          {quote !== '' && (
            <BarButton label={t('annotations.copy')} Icon={Copy} onClick={() => copy(quote)} />
          )}
          <BarButton
            label={t('annotations.remove')}
            Icon={Trash2}
            onClick={() => {
              close()
              void changes.remove(mark)
            }}
          />
          <BarButton label={t('ui.close')} hint="Esc" Icon={X} onClick={close} />
        </Bar>
        {(held.writing || mark.noteText !== '') && (
          <div className={styles['note-box']} data-color={mark.color}>
            <Note courseId={desk.courseId} id={mark.id} focused={held.writing} onDone={close} />
          </div>
        )}
      </div>
    </Floating>
  )
}

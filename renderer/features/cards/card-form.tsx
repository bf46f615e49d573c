/** The fields of a card, by its kind, with what it will look like. */
import { useId, useRef } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CardKind } from '../../../shared/features/cards/model.ts'
import { asGap, nextGapNumber } from '../../../shared/features/cards/ordinals.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import type { CardDraft } from './card-draft.ts'
import styles from './card-form.module.css'
import { CardPreview } from './card-preview.tsx'
import { OcclusionFields } from './occlusion-fields.tsx'

interface CardFormProps {
  readonly draft: CardDraft
  readonly courseId: CourseId
  readonly onChange: (draft: CardDraft) => void
}

const kinds: readonly CardKind[] = ['basic', 'reversed', 'cloze', 'occlusion']

export const CardForm = ({ draft, courseId, onChange }: CardFormProps) => {
  const { t } = useTranslation()
  const tagsId = useId()
  const set = (change: Partial<CardDraft>): void => onChange({ ...draft, ...change })
  return (
    <>
      <ChoiceRow
        label={t('cards.kind')}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: t(`cards.kind-${value}`) }))}
        onChange={(kind) => set({ kind })}
      />
      {(draft.kind === 'basic' || draft.kind === 'reversed') && (
        <>
          <TextField
            focus
            label={t('cards.front')}
            value={draft.front}
            onChange={(front) => set({ front })}
          />
          <TextField label={t('cards.back')} value={draft.back} onChange={(back) => set({ back })} />
        </>
      )}
      {draft.kind === 'cloze' && <ClozeField text={draft.text} onChange={(text) => set({ text })} />}
      {draft.kind === 'occlusion' && (
        <>
          <OcclusionFields draft={draft} courseId={courseId} onChange={onChange} />
          <TextField
            rows={1}
            label={t('cards.header')}
            value={draft.front}
            onChange={(front) => set({ front })}
          />
        </>
      )}
      <TextField rows={1} label={t('cards.extra')} value={draft.extra} onChange={(extra) => set({ extra })} />
      <div className={styles['field']}>
        <label htmlFor={tagsId}>{t('cards.tags')}</label>
        <input
          id={tagsId}
          value={draft.tags}
          onChange={(event) => set({ tags: event.currentTarget.value })}
        />
      </div>
      {draft.kind !== 'occlusion' && <CardPreview draft={draft} courseId={courseId} />}
    </>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly focus?: boolean
}

const TextField = ({ label, value, onChange, rows = 3, focus = false }: TextFieldProps) => {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={20_000}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(focus && { 'data-autofocus': true })}
      />
    </div>
  )
}

const ClozeField = ({ text, onChange }: { text: string; onChange: (text: string) => void }) => {
  const { t } = useTranslation()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const makeGap = (): void => {
    const element = area.current
    if (!element) return
    const { selectionStart: from, selectionEnd: to } = element
    const gap = asGap(nextGapNumber(text), text.slice(from, to))
    onChange(text.slice(0, from) + gap + text.slice(to))
    element.focus()
  }
  return (
    <div className={styles['field']}>
      <div className={styles['line']}>
        <label htmlFor={id}>{t('cards.text')}</label>
        <Button size="compact-sm" variant="default" onClick={makeGap}>
          {t('cards.make-gap')}
        </Button>
      </div>
      <textarea
        id={id}
        ref={area}
        rows={5}
        value={text}
        maxLength={20_000}
        aria-describedby={`${id}-hint`}
        data-autofocus
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Anki's own key for a gap.
          if (!event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'c') return
          event.preventDefault()
          makeGap()
        }}
      />
      <small id={`${id}-hint`}>{t('cards.gap-hint', { example: '{{c1::Paris::city}}' })}</small>
    </div>
  )
}

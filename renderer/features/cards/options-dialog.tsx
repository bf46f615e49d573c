/** Daily limits, the wanted retention, and weights from one's own reviews. */
import { useId, useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CardOptions } from '../../../shared/features/cards/model.ts'
import { api, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './review-page.module.css'

interface OptionsDialogProps {
  readonly onClose: () => void
}

export const OptionsDialog = ({ onClose }: OptionsDialogProps) => {
  const { t } = useTranslation()
  const options = useQuery({ ...api.cards.options.queryOptions(), staleTime: 0 }).data
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={t('cards.options')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {options && <OptionsForm options={options} onClose={onClose} />}
    </Modal>
  )
}

const wholeNumber = (text: string): number => Math.min(9999, Math.max(0, Math.round(Number(text) || 0)))

const OptionsForm = ({ options, onClose }: OptionsDialogProps & { readonly options: CardOptions }) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const [fresh, setFresh] = useState(String(options.limits.newPerDay))
  const [reviews, setReviews] = useState(String(options.limits.reviewsPerDay))
  const [retention, setRetention] = useState(options.retention)
  const save = async (): Promise<void> => {
    try {
      const limits = { newPerDay: wholeNumber(fresh), reviewsPerDay: wholeNumber(reviews) }
      await client.cards.setOptions({ limits, retention })
      await queries.invalidateQueries({ queryKey: api.cards.key() })
      onClose()
    } catch (error) {
      notify(sentence(error), 'bad')
    }
  }
  return (
    <form
      className={styles['options']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NumberField label={t('cards.new-per-day')} value={fresh} onChange={setFresh} />
      <NumberField label={t('cards.reviews-per-day')} value={reviews} onChange={setReviews} />
      <Retention value={retention} onChange={setRetention} />
      <Weights weights={options.weights} />
      <div className={styles['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit">{t('cards.save')}</Button>
      </div>
    </form>
  )
}

interface FieldProps<T> {
  readonly value: T
  readonly onChange: (value: T) => void
}

const NumberField = ({ label, value, onChange }: FieldProps<string> & { readonly label: string }) => {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={9999}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

const Retention = ({ value, onChange }: FieldProps<number>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('cards.retention', { share: format.percent(value) })}</label>
      <input
        id={id}
        type="range"
        min={0.7}
        max={0.97}
        step={0.01}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <small>{t('cards.retention-hint')}</small>
    </div>
  )
}

const Weights = ({ weights }: { readonly weights: CardOptions['weights'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useErrorSentence()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const fit = async (): Promise<void> => {
    setBusy(true)
    try {
      const { applied, weights: found } = await client.cards.fit()
      setTold(t(applied ? 'cards.fit-done' : 'cards.fit-same', { count: found.reviews }))
    } catch (error) {
      setTold(sentence(error))
    }
    setBusy(false)
  }
  return (
    <div className={styles['field']}>
      <span className={styles['legend']}>{t('cards.weights')}</span>
      <small role="status">
        {told ??
          (weights
            ? t('cards.weights-own', { count: weights.reviews, day: format.date(weights.at) })
            : t('cards.weights-usual'))}
      </small>
      <div>
        <Button variant="default" loading={busy} onClick={() => void fit()}>
          {t('cards.fit')}
        </Button>
      </div>
    </div>
  )
}

/** The picture of an occlusion card, and how it is covered. */
import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CardImage } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { api, CarrelError, client } from '../../bridge/index.ts'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import type { CardDraft } from './card-draft.ts'
import styles from './card-form.module.css'
import { OcclusionBoard } from './occlusion-board.tsx'
import { readPicture } from './picture-file.ts'

interface OcclusionFieldsProps {
  readonly draft: CardDraft
  readonly courseId: CourseId
  readonly onChange: (draft: CardDraft) => void
}

export const OcclusionFields = ({ draft, courseId, onChange }: OcclusionFieldsProps) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const file = useRef<HTMLInputElement>(null)
  const url = usePictureUrl(draft, courseId)
  const choose = (image: CardImage, imageUrl: string): void =>
    onChange({ ...draft, image, imageUrl, shapes: [] })
  const add = async (blob: Blob): Promise<void> => {
    try {
      const picture = await readPicture(blob).catch(() => {
        throw new CarrelError('cards.not-a-picture')
      })
      const kept = await client.cards.addPicture(picture)
      choose({ from: 'own', name: kept.name }, kept.url)
    } catch (error) {
      notify(sentence(error), 'bad')
    }
  }
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const picture = [...(event.clipboardData?.files ?? [])].find((each) => each.type.startsWith('image/'))
      if (!picture) return
      event.preventDefault()
      void latest.current(picture)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
  return (
    <div className={styles['field']}>
      <div className={styles['line']}>
        <span>{t(url ? 'cards.cover-hint' : 'cards.picture-hint')}</span>
        <Button size="compact-sm" variant="default" onClick={() => file.current?.click()}>
          {t('cards.choose-picture')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            const picked = event.currentTarget.files?.[0]
            if (picked) void add(picked)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {url ? (
        <>
          <OcclusionBoard
            url={url}
            shapes={draft.shapes}
            onChange={(shapes) => onChange({ ...draft, shapes })}
          />
          <ChoiceRow
            label={t('cards.mode')}
            value={draft.mode}
            options={(['hide-all', 'hide-one'] as const).map((value) => ({
              value,
              label: t(`cards.${value}`),
            }))}
            onChange={(mode) => onChange({ ...draft, mode })}
          />
        </>
      ) : (
        <CoursePictures courseId={courseId} onChoose={choose} />
      )}
    </div>
  )
}

/** The address of the picture in hand: known when it was just chosen, asked for when the card is edited. */
const usePictureUrl = (draft: CardDraft, courseId: CourseId): string | null => {
  const { image, imageUrl } = draft
  const probe = {
    kind: 'occlusion',
    front: '',
    extra: '',
    image,
    mode: 'hide-all',
    shapes: [{ n: 1, x: 0, y: 0, w: 1, h: 1 }],
  }
  const drawn = useQuery({
    ...api.cards.preview.queryOptions({ input: { courseId, content: probe as never } }),
    enabled: image !== null && imageUrl === null,
  }).data
  return imageUrl ?? drawn?.[0]?.front.picture?.url ?? null
}

interface CoursePicturesProps {
  readonly courseId: CourseId
  readonly onChoose: (image: CardImage, url: string) => void
}

const CoursePictures = ({ courseId, onChoose }: CoursePicturesProps) => {
  const { t } = useTranslation()
  const pictures = useQuery(api.cards.pictures.queryOptions({ input: { courseId } })).data
  if (!pictures || pictures.length === 0) return null
  return (
    <div className={styles['pictures']} role="group" aria-label={t('cards.course-pictures')}>
      {pictures.map(({ path, url }) => (
        <button key={path} type="button" title={path} onClick={() => onChoose({ from: 'course', path }, url)}>
          <img src={url} alt={path} loading="lazy" />
        </button>
      ))}
    </div>
  )
}

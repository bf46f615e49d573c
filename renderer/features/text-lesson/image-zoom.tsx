/** A picture of the lesson as large as the window. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './image-zoom.module.css'

export interface Picture {
  readonly src: string
  readonly alt: string
}

/** Only pictures of this course, or ones that carry their bytes with them. */
export const mayShow = (src: string, origin: string): boolean =>
  (origin !== '' && src.startsWith(`${origin}/f/`)) ||
  /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(src)

export const ImageZoom = ({ picture, onClose }: { picture: Picture | null; onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened={picture !== null}
      onClose={onClose}
      fullScreen
      title={picture?.alt || t('text-lesson.picture')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      classNames={{ body: styles['body'] ?? '', content: styles['content'] ?? '' }}
    >
      {picture && (
        <button
          type="button"
          className={styles['out']}
          onClick={onClose}
          aria-label={t('text-lesson.zoom-out')}
        >
          <img src={picture.src} alt={picture.alt} />
        </button>
      )}
    </Modal>
  )
}

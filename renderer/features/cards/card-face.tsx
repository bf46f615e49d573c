/** One side of a card: its words, and its picture with what is covered. */
import { useTranslation } from 'react-i18next'
import type { CardFace as Face } from '../../../shared/features/cards/model.ts'
import { RichText } from '../../ui/rich-text/index.ts'
import { useOpenOutside } from '../outside/index.ts'
import styles from './card-face.module.css'

export const CardFace = ({ face }: { readonly face: Face }) => {
  const open = useOpenOutside()
  return (
    <div className={styles['face']}>
      {face.text.length > 0 && <RichText text={face.text} onLink={(url) => void open(url)} />}
      {face.picture && <Picture picture={face.picture} />}
    </div>
  )
}

const Picture = ({ picture }: { readonly picture: NonNullable<Face['picture']> }) => {
  const { t } = useTranslation()
  return (
    <div className={styles['picture']}>
      <img src={picture.url} alt={t('cards.picture')} draggable={false} />
      {picture.covers.map(({ x, y, w, h, look }) => (
        <span
          key={`${x}/${y}/${w}/${h}`}
          className={styles['cover']}
          data-look={look}
          role="img"
          aria-label={t(`cards.cover-${look}`)}
          style={{ left: `${x}%`, top: `${y}%`, width: `${w}%`, height: `${h}%` }}
        />
      ))}
    </div>
  )
}

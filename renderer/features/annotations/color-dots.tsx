/** The four colours to mark with. */
import { useTranslation } from 'react-i18next'
import type { AnnotationColor } from '../../../shared/features/annotations/model.ts'
import { colors } from './last-color.ts'
import '../../ui/mark-colors.css'
import styles from './marks.module.css'

interface ColorDotsProps {
  /** The one in use; null: none yet. */
  readonly value: AnnotationColor | null
  readonly onChoose: (color: AnnotationColor) => void
}

export const ColorDots = ({ value, onChoose }: ColorDotsProps) => {
  const { t } = useTranslation()
  return colors.map((color) => (
    <button
      key={color}
      type="button"
      className={styles['dot']}
      data-color={color}
      aria-pressed={value === color}
      aria-label={t(`annotations.color-${color}`)}
      title={t(`annotations.color-${color}`)}
      onClick={() => onChoose(color)}
    />
  ))
}

/** A button of a toolbar: an icon with its name and key in a tooltip, or a word. */
import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './tool-button.module.css'

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly label: string
  readonly icon?: LucideIcon
  /** Key that does the same, as it is written on the keyboard. */
  readonly hint?: string | undefined
  /** A word beside or instead of the icon, like `125 %`. */
  readonly word?: string | undefined
  /** For a button that switches something: whether it is on. */
  readonly pressed?: boolean | undefined
}

export const ToolButton = ({
  label,
  icon: Icon,
  hint,
  word,
  pressed,
  className = '',
  ...rest
}: ToolButtonProps) => (
  <Tooltip label={hint ? `${label} (${hint})` : label} position="bottom">
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      {...rest}
      // A menu's target brings a class name of its own.
      className={`${styles['button'] ?? ''} ${className}`}
    >
      {Icon && <Icon size={18} strokeWidth={1.75} aria-hidden />}
      {word && <span className={styles['word']}>{word}</span>}
    </button>
  </Tooltip>
)

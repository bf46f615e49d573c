/** A round button of the player with its name and key in a tooltip. */
import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, MouseEvent } from 'react'
import styles from './controls.module.css'

interface ControlButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly label: string
  readonly icon: LucideIcon
  /** Key that does the same, as it is written on the keyboard. */
  readonly hint?: string | undefined
  readonly large?: boolean
  /** A word beside or instead of the icon, like `1.5×`. */
  readonly word?: string | undefined
  readonly active?: boolean
}

/** A click with the pointer leaves the focus where it is, so that space still means play and pause. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

export const ControlButton = ({
  label,
  icon: Icon,
  hint,
  large = false,
  word,
  active = false,
  className,
  ...rest
}: ControlButtonProps) => (
  <Tooltip
    label={hint ? `${label} (${hint})` : label}
    withinPortal={false}
    position="top"
    // What an open menu says is enough.
    disabled={rest['aria-expanded'] === true}
  >
    <button
      type="button"
      // What is seen is also said (WCAG 2.5.3): the speed as well as that it is the speed.
      aria-label={word ? `${label}: ${word}` : label}
      data-large={large || undefined}
      data-active={active || undefined}
      className={[styles['button'], className].join(' ')}
      onMouseDown={keepFocus}
      {...rest}
    >
      {word ? (
        <span className={styles['word']}>{word}</span>
      ) : (
        <Icon size={large ? 26 : 20} strokeWidth={1.75} aria-hidden />
      )}
    </button>
  </Tooltip>
)

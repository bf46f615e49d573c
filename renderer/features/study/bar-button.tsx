import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './study-bar.module.css'

interface BarButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly label: string
  readonly icon: LucideIcon
  readonly hint?: string
  /** For what is on or off. */
  readonly pressed?: boolean
}

export const BarButton = ({ label, icon: Icon, hint, pressed, className, ...rest }: BarButtonProps) => (
  <Tooltip label={hint ? `${label} (${hint})` : label}>
    <button
      type="button"
      className={[styles['button'], className].join(' ')}
      aria-label={label}
      aria-pressed={pressed}
      {...rest}
    >
      <Icon size={19} strokeWidth={1.75} aria-hidden />
    </button>
  </Tooltip>
)

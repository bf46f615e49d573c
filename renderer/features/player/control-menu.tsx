/** A button of the player that opens a menu. Inside the player, so that it is there in full screen, too. */
import { Menu } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { ControlButton } from './control-button.tsx'
import styles from './controls.module.css'

interface ControlMenuProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly hint?: string
  readonly word?: string
  readonly active?: boolean
  readonly children: ReactNode
}

export const ControlMenu = ({ label, icon, hint, word, active = false, children }: ControlMenuProps) => (
  <Menu position="top-end" withinPortal={false} classNames={{ dropdown: styles['menu'] ?? '' }}>
    <Menu.Target>
      <ControlButton label={label} icon={icon} hint={hint} word={word} active={active} />
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>{label}</Menu.Label>
      {children}
    </Menu.Dropdown>
  </Menu>
)

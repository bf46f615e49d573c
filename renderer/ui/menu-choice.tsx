/** One of several in a menu, the chosen one with a tick; `Menu.Item` would say it is a command. */
import type { ReactNode } from 'react'
import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'

interface MenuChoiceProps {
  readonly chosen: boolean
  /** Key that chooses it, as written on the keyboard. */
  readonly hint?: string | undefined
  readonly onChoose: () => void
  readonly children: ReactNode
}

export const MenuChoice = ({ chosen, hint, onChoose, children }: MenuChoiceProps) => (
  <Menu.RadioItem
    // Each item says for itself whether it is chosen: there is no group that would ask for its value.
    value=""
    checked={chosen}
    checkIcon={<Check size={15} aria-hidden />}
    rightSection={hint ? <kbd>{hint}</kbd> : undefined}
    onChange={onChoose}
    closeMenuOnClick
  >
    {children}
  </Menu.RadioItem>
)

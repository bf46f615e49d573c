/** One of several in a menu of the player: the chosen one has a tick. */
import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

interface ChoiceItemProps {
  readonly value: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

export const ChoiceItem = ({ value, chosen, onChoose, children }: ChoiceItemProps) => (
  <Menu.RadioItem
    value={value}
    checked={chosen}
    closeMenuOnClick
    checkIcon={<Check size={15} aria-hidden />}
    onChange={onChoose}
  >
    {children}
  </Menu.RadioItem>
)

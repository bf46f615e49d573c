/** One of several choices in a menu; `Menu.Item` would say it is a command. */
import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'

interface MenuChoiceProps {
  readonly label: string
  readonly chosen: boolean
  /** Key that chooses it, as written on the keyboard. */
  readonly hint?: string | undefined
  readonly onChoose: () => void
}

export const MenuChoice = ({ label, chosen, hint, onChoose }: MenuChoiceProps) => (
  <Menu.RadioItem
    value={label}
    checked={chosen}
    checkIcon={<Check size={15} aria-hidden />}
    rightSection={hint ? <kbd>{hint}</kbd> : undefined}
    onChange={onChoose}
    closeMenuOnClick
  >
    {label}
  </Menu.RadioItem>
)

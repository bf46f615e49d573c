/** A quiet button that says what is chosen and opens a menu of the choices. */
import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import styles from './choice-menu.module.css'
import { MenuChoice } from './menu-choice.tsx'

interface ChoiceMenuProps<T extends string> {
  /** What is being chosen, for screen readers. */
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  /** Draws attention: this choice hides something. */
  readonly active?: boolean
}

export const ChoiceMenu = <T extends string>({
  label,
  value,
  options,
  onChange,
  active = false,
}: ChoiceMenuProps<T>) => {
  const chosen = options.find((option) => option.value === value)?.label ?? value
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={styles['button']}
          data-active={active}
          aria-label={`${label}: ${chosen}`}
        >
          {chosen}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <MenuChoice
            key={option.value}
            chosen={option.value === value}
            onChoose={() => onChange(option.value)}
          >
            {option.label}
          </MenuChoice>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

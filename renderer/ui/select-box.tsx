/** One of many: the system's own list, in our clothes. */
import { ChevronDown } from 'lucide-react'
import styles from './select-box.module.css'

interface SelectBoxProps {
  readonly id: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

export const SelectBox = ({ id, value, options, onChange }: SelectBoxProps) => (
  <span className={styles['box']}>
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    <ChevronDown size={15} aria-hidden />
  </span>
)

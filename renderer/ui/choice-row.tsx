/** One of a few: radio buttons drawn as a row of words. Arrow keys choose, as radio buttons do. */
import { useId } from 'react'
import styles from './choice-row.module.css'

interface ChoiceRowProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: T) => void
}

export const ChoiceRow = <T extends string>({ label, value, options, onChange }: ChoiceRowProps<T>) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles['row']}>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

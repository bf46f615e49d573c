/** A slider with its value in words beside it. */
import styles from './range.module.css'

interface RangeProps {
  readonly id: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value as a person reads it, e.g. `18 px`. */
  readonly words: string
  readonly onChange: (value: number) => void
}

export const Range = ({ id, value, min, max, step, words, onChange }: RangeProps) => (
  <span className={styles['range']}>
    <input
      id={id}
      type="range"
      value={value}
      min={min}
      max={max}
      step={step}
      aria-valuetext={words}
      style={{ '--done': `${((value - min) / (max - min)) * 100}%` } as const satisfies RangeStyle}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
    <output htmlFor={id}>{words}</output>
  </span>
)

type RangeStyle = Record<`--${string}`, string>

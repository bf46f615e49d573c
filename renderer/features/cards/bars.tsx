/** A row of bars; each says its value, and a table of the same for who cannot see them. */
import styles from './review-charts.module.css'

interface BarsProps {
  readonly label: string
  readonly bars: readonly { readonly value: number; readonly words: string }[]
  /** Value of a full bar; the greatest, if not given. */
  readonly most?: number
  /** Words under the first and the last bar. */
  readonly ends: readonly [string, string]
}

export const Bars = ({ label, bars, most, ends }: BarsProps) => {
  const top = most ?? Math.max(1, ...bars.map((bar) => bar.value))
  const width = 300 / Math.max(12, bars.length)
  return (
    <>
      <svg
        className={styles['bars']}
        viewBox="0 0 300 90"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {bars.map(({ value, words }, index) => {
          const height = value > 0 ? Math.max(1.5, (value / top) * 86) : 0
          return (
            <g key={words}>
              <rect className={styles['room']} x={index * width} y={0} width={width * 0.8} height={90}>
                <title>{words}</title>
              </rect>
              <rect
                className={styles['bar']}
                x={index * width}
                y={90 - height}
                width={width * 0.8}
                height={height}
                rx={1}
              >
                <title>{words}</title>
              </rect>
            </g>
          )
        })}
      </svg>
      <div className={styles['ends']} aria-hidden>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </>
  )
}

/** A part of a page under a heading, and one line in it. */
import { useId, type ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

export const Section = ({ title, children }: SectionProps) => {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles['sheet']}>{children}</div>
    </section>
  )
}

interface LineProps {
  readonly label: string
  /** A word more, below the label. */
  readonly hint?: string
  /** Id of the control the label belongs to. */
  readonly htmlFor?: string
  readonly children: ReactNode
}

export const Line = ({ label, hint, htmlFor, children }: LineProps) => (
  <div className={styles['line']}>
    <div className={styles['words']}>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span>{label}</span>}
      {hint && <small id={htmlFor && `${htmlFor}-hint`}>{hint}</small>}
    </div>
    {children}
  </div>
)

/** A page that says one thing: what happened, what is safe, what to do next. */
import type { ReactNode } from 'react'
import { Logo } from '../ui/logo.tsx'
import styles from './page-message.module.css'

interface PageMessageProps {
  readonly title: string
  readonly body: string
  readonly children?: ReactNode
}

export const PageMessage = ({ title, body, children }: PageMessageProps) => (
  <div className={styles['page']}>
    <Logo size={52} />
    <h1>{title}</h1>
    <p>{body}</p>
    {children}
  </div>
)

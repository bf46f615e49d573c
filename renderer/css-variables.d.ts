/** Lets `style={{ '--filled': '40%' }}` be written: React sets custom properties like any other. */
import 'react'

declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}

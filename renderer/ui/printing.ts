/** What printing means now: the lesson on screen knows best, else the window itself is printed. */
import { useEffect } from 'react'

const printers: (() => void)[] = []

/** Prints what is being read, as the host's menu asks. */
export const printCurrent = (): void => (printers.at(-1) ?? (() => window.print()))()

/** While mounted, `print` is how this window prints; null leaves it to the window. */
export const usePrinter = (print: (() => void) | null): void => {
  useEffect(() => {
    if (!print) return
    printers.push(print)
    return () => void printers.splice(printers.indexOf(print), 1)
  }, [print])
}

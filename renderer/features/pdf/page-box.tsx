/** The number of the page, which can be typed: a number, or what the document itself calls the page. */
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'
import styles from './pdf-toolbar.module.css'

interface PageBoxProps {
  readonly engine: PdfEngine | null
  readonly state: PdfState
  readonly input: RefObject<HTMLInputElement | null>
}

export const PageBox = ({ engine, state, input }: PageBoxProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const shown = state.pageLabel ?? String(state.page)
  const done = () => {
    setTyped(null)
    setWrong(false)
  }
  const go = () => {
    if (typed === null || typed.trim() === '' || engine?.goToLabel(typed.trim())) done()
    else setWrong(true)
  }
  return (
    <form
      className={styles['page-box']}
      onSubmit={(event) => {
        event.preventDefault()
        go()
        if (!wrong) input.current?.select()
      }}
    >
      <input
        ref={input}
        aria-label={t('pdf.page')}
        aria-invalid={wrong || undefined}
        value={engine ? (typed ?? shown) : ''}
        disabled={!engine}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setWrong(false)
          setTyped(event.currentTarget.value)
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          done()
          event.currentTarget.blur()
        }}
      />
      <span>
        {state.pageLabel
          ? t('pdf.of-pages-labelled', { page: state.page, pages: state.pages })
          : t('pdf.of-pages', { pages: state.pages })}
      </span>
    </form>
  )
}

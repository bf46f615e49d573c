/** What the toolbar and the panels show of an open PDF; the engine changes it, React reads it. */
import type { Layout } from './layouts.ts'
import type { Trouble } from './trouble.ts'

export interface FindResult {
  readonly query: string
  readonly status: 'idle' | 'searching' | 'found' | 'none' | 'wrapped'
  /** 1-based; 0 when none is chosen. */
  readonly current: number
  readonly total: number
}

export interface PdfState {
  readonly phase: 'loading' | 'password' | 'ready' | 'failed'
  /** A password was tried and was wrong. */
  readonly wrongPassword: boolean
  readonly trouble: Trouble | null
  readonly pages: number
  /** 1-based. */
  readonly page: number
  /** What the document itself calls the page (`iv`, `A-3`), null when it says nothing. */
  readonly pageLabel: string | null
  readonly scale: number
  /** A fit's name or the scale as text. */
  readonly zoom: string
  /** Degrees clockwise. */
  readonly rotation: number
  readonly layout: Layout
  readonly find: FindResult
}

export const noFind: FindResult = { query: '', status: 'idle', current: 0, total: 0 }

export const initialState: PdfState = {
  phase: 'loading',
  wrongPassword: false,
  trouble: null,
  pages: 0,
  page: 1,
  pageLabel: null,
  scale: 1,
  zoom: 'auto',
  rotation: 0,
  layout: 'continuous',
  find: noFind,
}

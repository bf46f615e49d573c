/** What pages are printed on: as they were, or tinted (pdf-pages.css). */
import type { Settings } from '../../../shared/features/settings/model.ts'

export type Paper = Settings['pdfPaper']
export const PAPERS: readonly Paper[] = ['auto', 'printed', 'sepia', 'dark']

import { useTranslation } from 'react-i18next'
import { formatDate } from '../../ui/format.ts'
import { ViewerWords, type Say } from './viewer-words.ts'

/** Makes the object pdf.js asks for the words it writes into pages. */
export const useViewerWords = (): ((language: string) => ViewerWords) => {
  const { t } = useTranslation()
  return (language) => {
    const say: Say = (id, values) => {
      switch (id) {
        case 'pdfjs-page-landmark':
          return { label: t('pdf.page-label', { page: values['page'] }) }
        case 'pdfjs-text-annotation-type':
          return { alt: t('pdf.annotation') }
        case 'pdfjs-annotation-date-time-string':
          return { text: formatDate(Number(values['dateObj']), language) }
        default:
          return null
      }
    }
    return new ViewerWords(language, say)
  }
}

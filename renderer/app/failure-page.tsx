/** Shown in place of a page that could not be drawn. */
import { Button } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../ui/use-error-sentence.ts'
import { PageMessage } from './page-message.tsx'

export const FailurePage = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const router = useRouter()
  const again = (): void => {
    reset()
    void router.invalidate()
  }
  return (
    <PageMessage title={t('shell.failed-title')} body={sentence(error)}>
      <Button variant="default" onClick={again}>
        {t('ui.try-again')}
      </Button>
    </PageMessage>
  )
}

/** What is going on, how far it is, and a way to end it. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../bridge/index.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { useFormat } from '../../ui/use-format.ts'
import styles from './storage.module.css'

const LOOK_EVERY_MS = 500

export const WorkLine = () => {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const work = useQuery({ ...api.safety.work.queryOptions(), refetchInterval: LOOK_EVERY_MS }).data
  if (!work) return null
  return (
    <div className={styles['work']}>
      <p>
        {t(`storage.doing-${work.what}`)} <span>{percent(work.fraction)}</span>
      </p>
      <ProgressLine fraction={work.fraction} />
      <Button size="xs" variant="default" onClick={() => void client.safety.cancel()}>
        {t('ui.cancel')}
      </Button>
    </div>
  )
}

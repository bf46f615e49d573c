/** What takes how much room, and what can be freed. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Storage } from '../../../shared/features/safety/model.ts'
import { api, client } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { Line, Section } from '../../ui/section.tsx'
import { useFormat } from '../../ui/use-format.ts'
import styles from './storage.module.css'
import { useAct } from './use-storage.ts'

export const RoomSection = () => {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const storage = useQuery(api.safety.storage.queryOptions()).data
  if (!storage) return null
  const courses = storage.courses.reduce((sum, course) => sum + course.bytes, 0)
  return (
    <Section title={t('storage.title')}>
      <Line label={t('storage.courses')} hint={t('storage.courses-hint')}>
        <span className={styles['size']}>{bytes(courses)}</span>
      </Line>
      {storage.courses.length > 0 && <Courses courses={storage.courses} />}
      <Line label={t('storage.study')} hint={t('storage.study-hint')}>
        <span className={styles['size']}>{bytes(storage.studyBytes)}</span>
      </Line>
      <Line label={t('storage.backups-size')}>
        <span className={styles['size']}>{bytes(storage.backupBytes)}</span>
      </Line>
      {storage.quarantineBytes > 0 && <Quarantine bytes={storage.quarantineBytes} />}
      {storage.freeBytes !== null && (
        <Line label={t('storage.free')}>
          <span className={styles['size']}>{bytes(storage.freeBytes)}</span>
        </Line>
      )}
    </Section>
  )
}

const Courses = ({ courses }: { readonly courses: Storage['courses'] }) => {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const act = useAct()
  const remove = async ({ courseId, title, bytes: size }: Storage['courses'][number]): Promise<void> => {
    const yes = await ask({
      title: t('storage.remove-title', { title }),
      body: t('storage.remove-body', { bytes: size }),
      confirm: t('storage.remove-yes'),
      danger: true,
    })
    if (!yes) return
    await act(async () => {
      await client.library.remove({ courseId })
      return t('storage.removed', { title })
    })
  }
  return (
    <details className={styles['list']}>
      <summary>{t('storage.by-course')}</summary>
      <ul>
        {courses.map((course) => (
          <li key={course.courseId}>
            <span className={styles['name']}>{course.title}</span>
            <span className={styles['size']}>{bytes(course.bytes)}</span>
            <Button
              size="xs"
              variant="default"
              aria-label={t('storage.remove-one', { title: course.title })}
              onClick={() => void remove(course)}
            >
              {t('storage.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Quarantine = ({ bytes }: { readonly bytes: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const act = useAct()
  const empty = async (): Promise<void> => {
    const yes = await ask({
      title: t('storage.quarantine-title'),
      body: t('storage.quarantine-body'),
      confirm: t('storage.quarantine-yes'),
      danger: true,
    })
    if (!yes) return
    await act(async () => {
      await client.safety.emptyQuarantine()
      return t('storage.quarantine-done')
    })
  }
  return (
    <Line label={t('storage.quarantine')} hint={t('storage.quarantine-hint')}>
      <span className={styles['size']}>{format.bytes(bytes)}</span>
      <Button size="xs" variant="default" onClick={() => void empty()}>
        {t('storage.quarantine-empty')}
      </Button>
    </Line>
  )
}

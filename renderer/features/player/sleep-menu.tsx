import { Menu } from '@mantine/core'
import { Check, Moon } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ControlMenu } from './control-menu.tsx'
import { usePlayback } from './playback-context.tsx'
import { minutesLeft, SLEEP_MINUTES } from './sleep.ts'

/** Minutes left, looked at twice a second while a time is set. */
const useMinutesLeft = (): number | null => {
  const { sleep } = usePlayback()
  const set = useSyncExternalStore(sleep.subscribe, sleep.get)
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (set.kind !== 'at') return
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [set])
  return minutesLeft(set, now)
}

export const SleepMenu = () => {
  const { t } = useTranslation()
  const { sleep } = usePlayback()
  const set = useSyncExternalStore(sleep.subscribe, sleep.get)
  const left = useMinutesLeft()
  const word = left === null ? undefined : t('player.sleep-left', { count: left })
  const mark = (chosen: boolean) => ({
    role: 'menuitemradio',
    'aria-checked': chosen,
    rightSection: chosen ? <Check size={15} aria-hidden /> : null,
  })
  return (
    <ControlMenu
      label={t('player.sleep')}
      icon={Moon}
      active={set.kind !== 'off'}
      {...(word === undefined ? {} : { word })}
    >
      <Menu.Item {...mark(set.kind === 'off')} onClick={() => sleep.set({ kind: 'off' })}>
        {t('player.sleep-off')}
      </Menu.Item>
      <Menu.Item {...mark(set.kind === 'lesson-end')} onClick={() => sleep.set({ kind: 'lesson-end' })}>
        {t('player.sleep-lesson-end')}
      </Menu.Item>
      {SLEEP_MINUTES.map((minutes) => (
        <Menu.Item
          key={minutes}
          {...mark(set.kind === 'at' && set.minutes === minutes)}
          onClick={() => sleep.set({ kind: 'in', minutes })}
        >
          {t('player.sleep-minutes', { count: minutes })}
        </Menu.Item>
      ))}
    </ControlMenu>
  )
}

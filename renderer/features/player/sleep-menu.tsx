import { Moon } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuChoice } from '../../ui/menu-choice.tsx'
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
  return (
    <ControlMenu
      label={t('player.sleep')}
      icon={Moon}
      active={set.kind !== 'off'}
      {...(word === undefined ? {} : { word })}
    >
      <MenuChoice chosen={set.kind === 'off'} onChoose={() => sleep.set({ kind: 'off' })}>
        {t('player.sleep-off')}
      </MenuChoice>
      <MenuChoice chosen={set.kind === 'lesson-end'} onChoose={() => sleep.set({ kind: 'lesson-end' })}>
        {t('player.sleep-lesson-end')}
      </MenuChoice>
      {SLEEP_MINUTES.map((minutes) => (
        <MenuChoice
          key={minutes}
          chosen={set.kind === 'at' && set.minutes === minutes}
          onChoose={() => sleep.set({ kind: 'in', minutes })}
        >
          {t('player.sleep-minutes', { count: minutes })}
        </MenuChoice>
      ))}
    </ControlMenu>
  )
}

import { useEffect } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AppCommand } from '../../../shared/features/app/contract.ts'
import { client, subscribeTo } from '../../bridge/index.ts'
import { useSetSettings } from '../../features/settings/index.ts'
import { notify } from '../../ui/notices.ts'
import { printCurrent } from '../../ui/printing.ts'

/**
 * Does what the host's menu, a link or the dock asks of this window.
 * @param open shows the palette or the list of keys; the same function in every render
 */
export const useAppCommands = (open: (what: 'palette' | 'keys') => void): void => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const set = useSetSettings()
  useEffect(() => {
    const show = async (courseId: string, lessonId: string | null): Promise<void> => {
      const courses = await client.library.list()
      if (!courses.some(({ id }) => id === courseId)) return notify(t('shell.unknown-course'), 'bad')
      await (lessonId === null
        ? navigate({ to: '/course/$courseId', params: { courseId } })
        : navigate({ to: '/course/$courseId/$lessonId', params: { courseId, lessonId } }))
    }
    const obey = (command: AppCommand): void => {
      switch (command.type) {
        case 'go':
          void navigate({ to: command.place === 'shelf' ? '/' : '/settings' })
          break
        case 'open':
          open(command.what)
          break
        case 'print':
          printCurrent()
          break
        case 'show':
          void show(command.courseId, command.lessonId).catch(() => undefined)
          break
        case 'theme':
          set({ theme: command.theme })
      }
    }
    return subscribeTo(
      (signal) => client.app.commands(undefined, { signal }),
      obey,
      () => undefined,
    )
  }, [t, navigate, set, open])
}

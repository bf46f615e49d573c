/** Everything the palette can lead to or do, in the active language. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  BookOpen,
  CalendarCheck2,
  FilePlus2,
  FolderPlus,
  Keyboard,
  Layers,
  Languages,
  LibraryBig,
  Palette,
  Settings2,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { useImporter } from '../imports/index.ts'
import { useSetSettings } from '../settings/index.ts'
import type { Entry } from './find.ts'

export interface PaletteEntry extends Entry {
  readonly Icon: LucideIcon
  readonly run: () => void
}

const themes = ['system', 'light', 'sepia', 'dark'] as const

const usePlaces = (): PaletteEntry[] => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return [
    {
      id: 'shelf',
      kind: 'place',
      label: t('shell.shelf'),
      Icon: LibraryBig,
      run: () => void navigate({ to: '/' }),
    },
    {
      id: 'plan',
      kind: 'place',
      label: t('plan.title'),
      Icon: CalendarCheck2,
      run: () => void navigate({ to: '/plan' }),
    },
    {
      id: 'review',
      kind: 'place',
      label: t('cards.title'),
      Icon: Layers,
      run: () => void navigate({ to: '/review' }),
    },
    {
      id: 'settings',
      kind: 'place',
      label: t('shell.settings'),
      Icon: Settings2,
      run: () => void navigate({ to: '/settings' }),
    },
  ]
}

const useCourses = (): PaletteEntry[] => {
  const navigate = useNavigate()
  const courses = useQuery(api.library.list.queryOptions()).data
  return useMemo(
    () =>
      (courses ?? []).map(({ id, title, authors }) => ({
        id,
        kind: 'course',
        label: title,
        also: authors.join(' '),
        Icon: BookOpen,
        run: () => void navigate({ to: '/course/$courseId', params: { courseId: id } }),
      })),
    [courses, navigate],
  )
}

const useCommands = (onHelp: () => void): PaletteEntry[] => {
  const { t } = useTranslation()
  const importer = useImporter()
  const set = useSetSettings()
  return [
    {
      id: 'file',
      kind: 'command',
      label: t('imports.choose-file'),
      also: t('imports.add'),
      Icon: FilePlus2,
      run: () => importer.choose('file'),
    },
    {
      id: 'folder',
      kind: 'command',
      label: t('imports.choose-folder'),
      also: t('imports.add'),
      Icon: FolderPlus,
      run: () => importer.choose('folder'),
    },
    ...themes.map((theme): PaletteEntry => ({
      id: `theme-${theme}`,
      kind: 'command',
      label: t('palette.theme', { theme: t(`settings.theme-${theme}`) }),
      also: theme,
      Icon: Palette,
      run: () => set({ theme }),
    })),
    {
      id: 'language',
      kind: 'command',
      label: t('palette.other-language'),
      also: 'English 中文 language 语言',
      Icon: Languages,
      run: () => set({ locale: document.documentElement.lang === 'zh-CN' ? 'en' : 'zh-CN' }),
    },
    { id: 'help', kind: 'command', label: t('shell.key-help'), also: '?', Icon: Keyboard, run: onHelp },
  ]
}

/** Places first, then courses as the shelf has them, then commands. */
export const useEntries = (onHelp: () => void): readonly PaletteEntry[] => [
  ...usePlaces(),
  ...useCourses(),
  ...useCommands(onHelp),
]

import { useCallback } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings, SettingsPatch } from '../../../shared/features/settings/model.ts'
import { api, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'

/** How this desk is set up; undefined for the instant before the first answer. */
export const useSettings = (): Settings | undefined => useQuery(api.settings.get.queryOptions()).data

/** Changes settings: seen at once, taken back and said when the brain could not keep them. */
export const useSetSettings = (): ((patch: SettingsPatch) => void) => {
  const queries = useQueryClient()
  const { t } = useTranslation()
  return useCallback(
    (patch) => {
      const queryKey = api.settings.get.queryKey()
      queries.setQueryData(queryKey, (before) => before && Object.assign({}, before, patch))
      client.settings.set(patch).catch(() => {
        notify(t('settings.not-kept'), 'bad')
        void queries.invalidateQueries({ queryKey })
      })
    },
    [queries, t],
  )
}

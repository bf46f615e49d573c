import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Settings, SettingsPatch } from '../../../shared/features/settings/model.ts'
import { api } from '../../bridge/index.ts'

/** How this desk is set up; undefined for the instant before the first answer. */
export const useSettings = (): Settings | undefined => useQuery(api.settings.get.queryOptions()).data

/** Changes settings: seen at once, taken back when the brain refuses. */
export const useSetSettings = (): ((patch: SettingsPatch) => void) => {
  const queries = useQueryClient()
  const queryKey = api.settings.get.queryKey()
  const { mutate } = useMutation(
    api.settings.set.mutationOptions({
      onMutate: (patch) => {
        const before = queries.getQueryData(queryKey)
        if (before) queries.setQueryData(queryKey, Object.assign({}, before, patch))
      },
      onError: () => void queries.invalidateQueries({ queryKey }),
    }),
  )
  return mutate
}

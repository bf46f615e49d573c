import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ImportJob } from '../../../shared/features/imports/model.ts'
import { api, client } from '../../bridge/index.ts'

/** Forgets an ended job: it leaves the tray at once. */
export const useDismiss = (): ((job: ImportJob) => void) => {
  const queries = useQueryClient()
  return useCallback(
    ({ id }) => {
      const queryKey = api.imports.list.queryKey()
      queries.setQueryData(queryKey, (jobs) => jobs?.filter((job) => job.id !== id))
      void client.imports.dismiss({ jobId: id }).catch(() => queries.invalidateQueries({ queryKey }))
    },
    [queries],
  )
}

import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportJob } from '../../../shared/features/imports/model.ts'
import { api, client, subscribeTo } from '../../bridge/index.ts'

const merge = (jobs: readonly ImportJob[], job: ImportJob): ImportJob[] =>
  jobs.some(({ id }) => id === job.id)
    ? jobs.map((known) => (known.id === job.id ? job : known))
    : [job, ...jobs]

/** Every job the brain knows, newest first, kept up to date by its events. */
export const useImportJobs = (): readonly ImportJob[] => {
  const queries = useQueryClient()
  useEffect(() => {
    const queryKey = api.imports.list.queryKey()
    return subscribeTo(
      (signal) => client.imports.watch(undefined, { signal }),
      (job) => queries.setQueryData(queryKey, (jobs) => merge(jobs ?? [], job)),
      () => void queries.invalidateQueries({ queryKey }),
    )
  }, [queries])
  return useQuery(api.imports.list.queryOptions()).data ?? none
}

const none: readonly ImportJob[] = []

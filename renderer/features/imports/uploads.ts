/** Parcels on their way from the page to the brain; a job takes over when one has arrived. */
import { useSyncExternalStore } from 'react'
import { asCarrelError, CarrelError, client } from '../../bridge/index.ts'
import type { Parcel } from './gather.ts'
import { sendAll } from './send.ts'

/** The contract of `imports.stage` takes no more. */
const FILES_MOST = 20_000

export interface Upload {
  readonly id: number
  readonly name: string
  readonly bytesTotal: number
  readonly filesTotal: number
  readonly bytesDone: number
  readonly filesDone: number
  readonly startedAt: number
  /** Bytes per second since it began; null while that says nothing yet. */
  readonly rate: number | null
  readonly error: CarrelError | null
  /** Stops it, or forgets it once it failed. */
  readonly stop: () => void
  readonly again: () => void
}

let uploads: readonly Upload[] = []
let last = 0
const listeners = new Set<() => void>()

const set = (next: readonly Upload[]): void => {
  uploads = next
  for (const listener of listeners) listener()
}

const patch = (id: number, change: Partial<Upload>): void =>
  set(uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)))

const drop = (id: number): void => set(uploads.filter((upload) => upload.id !== id))

const SETTLED_MS = 800

const rateOf = (bytes: number, startedAt: number): number | null => {
  const took = Date.now() - startedAt
  return took > SETTLED_MS ? (bytes * 1000) / took : null
}

const send = async (
  parcel: Parcel,
  { id, bytesTotal: bytes, startedAt }: Upload,
  signal: AbortSignal,
): Promise<void> => {
  const { files, name } = parcel
  try {
    if (files.length > FILES_MOST)
      throw new CarrelError('archive.too-many-entries', { limit: FILES_MOST, unit: 'entries' })
    const { stageId, uploadUrl } = await client.imports.stage({
      name: name.slice(0, 255),
      files: files.length,
      bytes,
    })
    await sendAll(
      files,
      uploadUrl,
      ({ bytes: bytesDone, files: filesDone }) =>
        patch(id, { bytesDone, filesDone, rate: rateOf(bytesDone, startedAt) }),
      signal,
    )
    await client.imports.startStaged({ stageId })
    drop(id)
  } catch (error) {
    if (signal.aborted) drop(id)
    else patch(id, { error: asCarrelError(error) })
  }
}

/** Sends a parcel and starts its import. Progress and failure are in {@link useUploads}. */
export const startUpload = (parcel: Parcel): void => {
  const id = ++last
  const controller = new AbortController()
  const startedAt = Date.now()
  const bytesTotal = parcel.files.reduce((sum, { file }) => sum + file.size, 0)
  const upload: Upload = {
    id,
    name: parcel.name,
    bytesTotal,
    filesTotal: parcel.files.length,
    bytesDone: 0,
    filesDone: 0,
    startedAt,
    rate: null,
    error: null,
    stop: () => {
      controller.abort()
      drop(id)
    },
    again: () => {
      drop(id)
      startUpload(parcel)
    },
  }
  set([...uploads, upload])
  void send(parcel, upload, controller.signal)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => uploads)

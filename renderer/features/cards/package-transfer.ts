/** An `.apkg` between this window and the brain: by its path where the window may know it, else staged. */
import type { CourseId, JobId } from '../../../shared/kernel/brand.ts'
import { client, inShell, pathOf } from '../../bridge/index.ts'
import { sendAll } from '../imports/index.ts'
import { PERSONAL_DECK_ID } from './personal-deck.ts'

const wayTo = async (file: File): Promise<{ path: string } | { stageId: JobId }> => {
  const path = inShell() ? pathOf(file) : null
  if (path) return { path }
  const { stageId, uploadUrl } = await client.imports.stage({ name: file.name, files: 1, bytes: file.size })
  await sendAll([{ path: 'anki.apkg', file }], uploadUrl, () => undefined, new AbortController().signal)
  return { stageId }
}

/** Brings a package into the personal deck. */
export const receivePackage = async (file: File) =>
  client.cards.importPackage({ courseId: PERSONAL_DECK_ID, from: await wayTo(file) })

/** Hands a package to the person as a download. @returns how many notes are in it */
export const savePackage = async (courseId: CourseId | null): Promise<number> => {
  const { name, base64, notes } = await client.cards.exportPackage({ courseId })
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return notes
}

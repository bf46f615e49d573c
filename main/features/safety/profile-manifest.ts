/** The first entry of an exported profile: what it is, so that nothing else is taken for one. */
import { z } from 'zod'

export const PROFILE_FORMAT = 'carrel-profile'

export const ProfileManifest = z.object({
  format: z.literal(PROFILE_FORMAT),
  version: z.literal(1),
  exportedAt: z.number(),
  database: z.object({
    bytes: z.number(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    schema: z.number().int(),
  }),
  files: z.object({ count: z.number().int(), bytes: z.number() }),
})
export type ProfileManifest = z.infer<typeof ProfileManifest>

export const MANIFEST_ENTRY = 'profile.json'
export const DATABASE_ENTRY = 'carrel.sqlite'

/** Where contents are in a profile: the courses' files, and the learner's own pictures on cards. */
export const ROOTS = ['blobs', 'media'] as const
export type Root = (typeof ROOTS)[number]

/** Name of a content's entry: the blob store's own layout. */
export const blobEntry = (sha256: string, root: Root = 'blobs'): string =>
  `${root}/${sha256.slice(0, 2)}/${sha256}`

/** The content an entry is named after; null when it is no content's name. */
export const contentOfEntry = (entry: string): { root: Root; sha256: string } | null => {
  const root = ROOTS.find((each) => entry.startsWith(`${each}/`))
  const sha256 = entry.slice('blobs/00/'.length)
  return root && /^[0-9a-f]{64}$/.test(sha256) && entry === blobEntry(sha256, root) ? { root, sha256 } : null
}

/** `course.yaml`, and the `config.yaml` of a Carpentries lesson: what the author says of the whole course. */
import { parse } from 'yaml'
import { z } from 'zod'

const words = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1))

const author = z.union([words, z.looseObject({ name: words }).transform(({ name }) => name)])
const authors = z.union([
  z.array(author),
  author.transform((names) => names.split(/\s*[,;、]\s*/).filter((name) => name !== '')),
])

/** One line of the outline: a file or folder, a section, or a page on the web. */
export type OutlineEntry =
  | { readonly kind: 'file'; readonly path: string; readonly title: string | null }
  | { readonly kind: 'section'; readonly title: string; readonly lessons: readonly OutlineEntry[] }
  | { readonly kind: 'link'; readonly url: string; readonly title: string | null }

const OutlineEntry: z.ZodType<OutlineEntry> = z.lazy(() =>
  z.union([
    words.transform((path) => ({ kind: 'file' as const, path, title: null })),
    z
      .strictObject({ path: words, title: words.optional() })
      .transform(({ path, title }) => ({ kind: 'file' as const, path, title: title ?? null })),
    z
      .strictObject({ section: words, lessons: z.array(OutlineEntry) })
      .transform(({ section, lessons }) => ({ kind: 'section' as const, title: section, lessons })),
    z
      .strictObject({ url: words, title: words.optional() })
      .transform(({ url, title }) => ({ kind: 'link' as const, url, title: title ?? null })),
  ]),
)

const CourseFile = z.looseObject({
  id: words.optional(),
  title: words.optional(),
  description: z.string().optional(),
  language: words.optional(),
  lang: words.optional(),
  authors: authors.optional(),
  author: authors.optional(),
  cover: words.optional(),
  lessons: z.array(OutlineEntry).optional(),
})

const Carpentries = z.looseObject({
  title: words,
  lang: words.optional(),
  description: z.string().optional(),
  ...Object.fromEntries(
    ['episodes', 'instructors', 'learners', 'profiles'].map((name) => [name, z.array(words).nullish()]),
  ),
})

/** What an author says of the course; nothing where they say nothing. */
export interface CourseSettings {
  readonly id: string | null
  readonly title: string | null
  readonly description: string | null
  readonly language: string | null
  readonly authors: readonly string[]
  readonly cover: string | null
  readonly lessons: readonly OutlineEntry[]
  /** Per folder, its files in the author's order (Carpentries). */
  readonly folderOrder: ReadonlyMap<string, readonly string[]>
}

export const NO_SETTINGS: CourseSettings = {
  id: null,
  title: null,
  description: null,
  language: null,
  authors: [],
  cover: null,
  lessons: [],
  folderOrder: new Map(),
}

export type SettingsOutcome =
  { readonly ok: true; readonly settings: CourseSettings } | { readonly ok: false; readonly problem: string }

const readYaml = (yaml: string): { value: unknown } | { problem: string } => {
  try {
    return { value: parse(yaml, { maxAliasCount: 50, logLevel: 'error' }) as unknown }
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

const problemOf = (error: z.ZodError): string => {
  const [issue] = error.issues
  return issue
    ? `${issue.path.map(String).join('.') || 'course.yaml'}: ${issue.message}`
    : 'not a course file'
}

/** Reads `course.yaml`. Unknown keys are left to other programs; a known one that is wrong is a problem. */
export const parseCourseFile = (yaml: string): SettingsOutcome => {
  const read = readYaml(yaml)
  if ('problem' in read) return { ok: false, problem: read.problem }
  const parsed = CourseFile.safeParse(read.value ?? {})
  if (!parsed.success) return { ok: false, problem: problemOf(parsed.error) }
  const { data } = parsed
  const settings: CourseSettings = {
    ...NO_SETTINGS,
    id: data.id ?? null,
    title: data.title ?? null,
    description: data.description?.trim() || null,
    language: data.language ?? data.lang ?? null,
    authors: data.authors ?? data.author ?? [],
    cover: data.cover ?? null,
    lessons: data.lessons ?? [],
  }
  return { ok: true, settings }
}

/** Reads a Carpentries `config.yaml`; null when the file is the configuration of something else. */
export const parseCarpentriesConfig = (yaml: string): CourseSettings | null => {
  const read = readYaml(yaml)
  if ('problem' in read) return null
  const { value } = read
  if (typeof value !== 'object' || value === null || !('carpentry' in value || 'episodes' in value))
    return null
  const parsed = Carpentries.safeParse(value)
  if (!parsed.success) return null
  const { title, lang, description, ...lists } = parsed.data
  const folderOrder = new Map<string, readonly string[]>()
  for (const [folder, files] of Object.entries(lists))
    if (Array.isArray(files))
      folderOrder.set(
        folder,
        files.filter((file): file is string => typeof file === 'string'),
      )
  return {
    ...NO_SETTINGS,
    title,
    language: lang ?? null,
    description: description?.trim() || null,
    folderOrder,
  }
}

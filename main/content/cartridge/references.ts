/** Where an address written in a cartridge's HTML leads. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Source } from '../source.ts'
import { browserUrl, safeExternalUrl, schemeOf } from '../markdown/url.ts'

export type Target =
  | { readonly to: 'file'; readonly path: CoursePath; readonly fragment: string }
  | { readonly to: 'outside'; readonly url: string }
  /** `#place`, `data:`: stays as it is. */
  | { readonly to: 'itself' }
  /** Something of the course this cartridge does not have. */
  | { readonly to: 'missing' }
  | { readonly to: 'unsafe' }

/** What identifiers and page names of the cartridge stand for: a course path, or an address outside. */
export type Names = ReadonlyMap<string, { readonly path: CoursePath } | { readonly url: string }>

export interface References {
  /** @param from path of the file the address is written in */
  resolve(reference: string, from: string): Target
  /** A file as the manifest names it: from the root, perhaps percent-encoded. */
  fileAt(href: string): CoursePath | null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `a/b/../c` → `a/c`; climbing above the root stays at the root, as a browser does. */
const joined = (folder: string, reference: string): string => {
  const steps: string[] = reference.startsWith('/') ? [] : folder.split('/')
  for (const step of reference.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.filter((step) => step !== '').join('/')
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** `$IMS-CC-FILEBASE$/x`, also with underscores, in the organisation's new name, or percent-encoded. */
const token = /^[./]*\$([A-Z0-9_-]+)\$\/?(.*)$/i

const splitSuffix = (reference: string): { path: string; fragment: string } => {
  const [beforeHash = '', fragment = ''] = reference.split('#', 2)
  return { path: beforeHash.split('?', 1)[0] ?? '', fragment }
}

/**
 * @param root folder of the manifest, '' or ending in '/'
 * @param names filled by the caller before the first page is rewritten
 */
export const createReferences = (source: Source, root: string, names: Names): References => {
  const byName = new Map<string, CoursePath | null>()
  for (const { path } of source.entries) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    byName.set(name, byName.has(name) ? null : path)
  }

  const find = (path: string): CoursePath | null => {
    if (path === '' || path.length > 2000) return null
    const found = source.find(path)
    return found ? found.path : null
  }

  /** First of several readings that is a file: as written, percent-decoded once, twice. */
  const firstFile = (folders: readonly string[], written: string): CoursePath | null => {
    const readings = new Set([written, decoded(written), decoded(decoded(written))])
    for (const reading of readings)
      for (const folder of folders) {
        const found = find(joined(folder, reading))
        if (found) return found
      }
    return null
  }

  const rootFolder = root.replace(/\/$/, '')

  /** The base of web content differs by maker: Canvas means `web_resources`, others the root or the page's folder. */
  const inFileBase = (written: string, from: string): CoursePath | null => {
    const place = [`${root}web_resources`, rootFolder, folderOf(from), `${root}resources`]
    const exact = firstFile(place, written.replace(/^(?:\/?course(?: |%20)files\/)/i, ''))
    if (exact) return exact
    const name = decoded(decoded(written)).split('/').at(-1)?.toLowerCase() ?? ''
    return byName.get(name) ?? null
  }

  const named = (identifier: string, fragment: string): Target => {
    const known = names.get(identifier) ?? names.get(decoded(identifier))
    if (!known) return { to: 'missing' }
    return 'url' in known ? { to: 'outside', url: known.url } : { to: 'file', path: known.path, fragment }
  }

  const asFile = (path: CoursePath | null, fragment: string): Target =>
    path === null ? { to: 'missing' } : { to: 'file', path, fragment }

  const resolveToken = (kind: string, rest: string, from: string): Target => {
    const { path, fragment } = splitSuffix(rest)
    if (/FILEBASE$/i.test(kind)) return asFile(inFileBase(path, from), fragment)
    const [family = '', ...more] = path.split('/')
    if (family === 'file_contents') return asFile(inFileBase(more.join('/'), from), fragment)
    const last = family === 'modules' && more[0] === 'items' ? more[1] : more[0]
    if (last === undefined) return { to: 'missing' }
    if (/^(?:pages|wiki)$/.test(family)) {
      const page = named(`page:${decoded(last)}`, fragment)
      return page.to === 'missing' ? named(last, fragment) : page
    }
    return named(last, fragment)
  }

  return {
    fileAt: (href) => firstFile([rootFolder], splitSuffix(browserUrl(href)).path),
    resolve(reference, from) {
      const seen = browserUrl(reference)
      if (seen === '' || seen.startsWith('#')) return { to: 'itself' }
      const found = token.exec(seen.replaceAll(/%24/gi, '$'))
      if (found) return resolveToken(found[1] ?? '', found[2] ?? '', from)
      if (schemeOf(seen) === 'data:') return { to: 'itself' }
      if (schemeOf(seen) !== null || seen.startsWith('//')) {
        const url = safeExternalUrl(seen)
        return url === null ? { to: 'unsafe' } : { to: 'outside', url }
      }
      const { path, fragment } = splitSuffix(seen)
      if (path === '') return { to: 'itself' }
      return asFile(firstFile([folderOf(from), rootFolder], path) ?? null, fragment)
    },
  }
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** A relative, percent-encoded address from one file of the course to another. */
export const relativeAddress = (from: string, to: string, fragment = ''): string => {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/')
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  const up = '../'.repeat(here.length - shared)
  const address = up + encoded(there.slice(shared).join('/'))
  return fragment === '' ? address : `${address}#${fragment}`
}

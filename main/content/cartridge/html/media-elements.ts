/** `<video>` and `<audio>` in a page. */
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { CoursePath } from '../../../../shared/kernel/brand.ts'
import type { NamedTrack } from '../recordings.ts'
import { relativeAddress } from '../references.ts'
import type { PageReport } from './page-report.ts'
import { propertyOf } from './property.ts'

/** Points an attribute at the file it means; takes it away when there is none. */
const point = (element: Element, name: string, report: PageReport): CoursePath | null => {
  const reference = propertyOf(element, name)
  if (reference === '') return null
  const path = report.show(reference)
  element.properties[name] = path === null ? null : relativeAddress(report.path, path)
  return path
}

const readTracks = (element: Element, report: PageReport): NamedTrack[] => {
  const tracks: NamedTrack[] = []
  visit(element, 'element', (child) => {
    if (child.tagName !== 'track') return
    const path = point(child, 'src', report)
    if (path === null || /chapters|metadata/.test(propertyOf(child, 'kind'))) return
    tracks.push({
      path,
      language: propertyOf(child, 'srcLang') || null,
      label: propertyOf(child, 'label') || null,
    })
  })
  return tracks
}

const readSources = (element: Element, report: PageReport): CoursePath[] => {
  const found: CoursePath[] = []
  visit(element, 'element', (child) => {
    const path = child === element || child.tagName === 'source' ? point(child, 'src', report) : null
    if (path !== null) found.push(path)
  })
  return found
}

/** Rewrites a media element and notes what it shows. */
export const rewriteMedia = (element: Element, report: PageReport): void => {
  const poster = point(element, 'poster', report)
  const tracks = readTracks(element, report)
  const [path] = readSources(element, report)
  if (path === undefined) return
  report.media.push({
    path,
    kind: element.tagName === 'audio' ? 'audio' : 'video',
    title: propertyOf(element, 'title') || propertyOf(element, 'ariaLabel'),
    poster,
    tracks,
  })
}

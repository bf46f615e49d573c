/** Anki's own image occlusion: a cloze field of `image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1`. */
import type { OcclusionShape } from '../../../shared/features/cards/model.ts'

const share = (percent: number): string => String(Number((percent / 100).toFixed(6)))

/** @param hideAll every rectangle is covered while one is asked (`oi=1`) */
export const occlusionField = (shapes: readonly OcclusionShape[], hideAll: boolean): string =>
  shapes
    .map(
      ({ n, x, y, w, h }) =>
        `{{c${n}::image-occlusion:rect:left=${share(x)}:top=${share(y)}:width=${share(w)}:height=${share(h)}${hideAll ? ':oi=1' : ''}}}`,
    )
    .join('<br>')

const percentOf = (text: string | undefined): number =>
  Math.min(100, Math.max(0, Math.round((Number(text) || 0) * 1e6) / 1e4))

/** The rectangles of such a field; ellipses and polygons by the box around them. Null when it is another field. */
export const readOcclusion = (field: string): { shapes: OcclusionShape[]; hideAll: boolean } | null => {
  const found = [...field.matchAll(/\{\{c(\d{1,3})::image-occlusion:(\w+):([^}]*)\}\}/g)]
  if (found.length === 0) return null
  let hideAll = false
  const shapes = found.flatMap(([, number, kind, rest = '']): OcclusionShape[] => {
    const of = new Map(rest.split(':').map((pair) => pair.split('=') as [string, string | undefined]))
    hideAll ||= of.get('oi') === '1'
    const n = Number(number)
    if (kind === 'polygon') {
      const points = (of.get('points') ?? '').split(/\s+/).flatMap((point) => {
        const [x, y] = point.split(',')
        return y === undefined ? [] : [[percentOf(x), percentOf(y)] as const]
      })
      if (points.length === 0) return []
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      return [{ n, x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }]
    }
    const [x, y] = [percentOf(of.get('left')), percentOf(of.get('top'))]
    const [w, h] =
      kind === 'ellipse'
        ? [percentOf(of.get('rx')) * 2, percentOf(of.get('ry')) * 2]
        : [percentOf(of.get('width')), percentOf(of.get('height'))]
    return [{ n, x, y, w: Math.min(w, 100 - x), h: Math.min(h, 100 - y) }]
  })
  return { shapes: shapes.filter(({ n }) => n >= 1 && n <= 500).slice(0, 200), hideAll }
}

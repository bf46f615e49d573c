/** `carrel search WORDS`: what the window's palette finds, one hit to a line or two. */
import type { App } from '../app/create-app.ts'
import type { Place, SearchHit } from '../../shared/features/search/model.ts'
import { writeJson, type Output } from './output.ts'

const placeText = (place: Place | null): string => {
  switch (place?.kind) {
    case 'time': {
      const seconds = Math.floor(place.seconds)
      return ` at ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    }
    case 'page':
      return ` on page ${place.page}`
    case 'text':
      return ` in paragraph ${place.block + 1}`
    default:
      return ''
  }
}

const line = ({ kind, title, courseTitle, place, snippet }: SearchHit): string => {
  const words = snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
  const where = courseTitle && courseTitle !== title ? ` · ${courseTitle}` : ''
  return `${kind.padEnd(10)}  ${title}${placeText(place)}${where}${words === '' ? '' : `\n            ${words}`}`
}

/** Reads what has not been read yet first, so that what was just imported is found. */
export const searchCommand = async (
  app: App,
  output: Output,
  words: readonly string[],
  limit: number,
): Promise<number> => {
  await app.index.all()
  // The last word is whole: nobody is still typing.
  const answer = app.services.search.query({ text: `${words.join(' ')} `.slice(0, 500), limit })
  if (output.json) writeJson(output, answer)
  else if (answer.hits.length === 0) output.write('Nothing found')
  else {
    if (answer.partly) output.write('Nothing has all these words; these have some of them:')
    for (const hit of answer.hits) output.write(line(hit))
  }
  return 0
}

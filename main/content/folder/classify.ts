/** What each file of a folder is, by its name alone. */
import { mediaTypeOf, recordingKind } from '../media/media-type.ts'

export type FileClass =
  | 'markdown'
  | 'html'
  | 'quiz'
  | 'video'
  | 'audio'
  | 'pdf'
  | 'epub'
  | 'image'
  | 'link'
  | 'caption'
  | 'settings'
  /** Serves others or is plain text: kept, never a lesson by itself. */
  | 'asset'
  /** Something a person would open with another program, or nothing known. */
  | 'foreign'

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|rmd|qmd|mdx)$/i
const HTML = /\.(?:html?|xhtml)$/i
const QUIZ = /(?:^|\/)quiz\.ya?ml$|\.quiz\.ya?ml$/i

/** Types that pages and programs use, of which nobody expects a lesson. */
const SUPPORTING =
  /^(?:text\/(?!html)|font\/|application\/(?:json|ld\+json|xml|javascript|yaml|toml|x-yaml|wasm|x-sh|sql|geo\+json|x-ipynb\+json|rtf|x-tex|x-bibtex|x-subrip|manifest\+json|vnd\.ms-fontobject|x-font[\w-]*))/

const SUPPORTING_NAME =
  /\.(?:ya?ml|toml|ini|cfg|conf|env|lock|log|csv|tsv|json|jsonl|xml|xsd|dtd|css|scss|less|[cm]?[jt]sx?|map|py|ipynb|r|rproj|jl|m|c|h|cc|cpp|hpp|cs|java|kt|go|rs|rb|php|pl|lua|swift|scala|hs|sh|bash|zsh|ps1|bat|cmd|sql|tex|bib|sty|cls|rst|adoc|org|txt|text|srt|vtt|ass|ssa|woff2?|ttf|otf|eot|glsl|wasm|ics|diff|patch|dot|gv|mmd|drawio|plist|properties|gradle|mk|cmake|dat|npy|npz|parquet|geojson|gpx|kml)$/i

/** Plain texts without an extension: `LICENSE`, `CITATION`, `Makefile`. */
const NAMED_TEXT =
  /(?:^|\/)(?:licen[cs]e|copying|notice|citation|authors|contributors|readme|changelog|makefile|dockerfile|gemfile|procfile|version|codeowners|manifest)(?:[-_.][\w-]+)?$/i

/** The file's class. @param path course path */
export const classify = (path: string): FileClass => {
  if (QUIZ.test(path)) return 'quiz'
  if (MARKDOWN.test(path)) return 'markdown'
  if (HTML.test(path)) return 'html'
  if (/\.(?:vtt|srt)$/i.test(path)) return 'caption'
  if (/\.(?:url|webloc)$/i.test(path)) return 'link'
  const recording = recordingKind(path)
  if (recording !== null) return recording
  const type = mediaTypeOf(path)
  if (type === 'application/pdf') return 'pdf'
  if (type === 'application/epub+zip') return 'epub'
  if (/^image\/(?:png|jpe?g|gif|webp|avif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon|apng)$/.test(type))
    return 'image'
  if (SUPPORTING.test(type) || SUPPORTING_NAME.test(path) || NAMED_TEXT.test(path)) return 'asset'
  return 'foreign'
}

/** Whether a file could be a lesson, for deciding whether a folder is a course at all. */
export const makesLessons = (path: string): boolean =>
  !['asset', 'foreign', 'caption', 'settings'].includes(classify(path))

/** Folders of pictures and other material that lessons use. */
const MATERIAL =
  /^(?:_?assets?|images?|imgs?|figs?|figures?|pics?|pictures?|photos?|media|static|files|attachments?|resources?|icons?|thumbnails?|screenshots?|_static|_images|素材|图片|附件|资源)$/i

/** Whether a picture nobody shows is material all the same, by the folders it lies in. */
export const liesInMaterial = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((segment) => MATERIAL.test(segment) || /\.(?:assets|files)$|_files$/i.test(segment))

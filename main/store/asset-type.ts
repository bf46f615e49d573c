/** Media types of the files we build and serve ourselves. Anything else is not ours to serve. */
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  pfb: 'application/octet-stream',
  wasm: 'application/wasm',
  bcmap: 'application/octet-stream',
  icc: 'application/vnd.iccprofile',
  txt: 'text/plain; charset=utf-8',
}

/** The media type of a built asset by its extension, null for what we do not serve. */
export const assetType = (file: string): string | null =>
  types[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? null

/**
 * Builds what runs inside lesson and book frames: `out/frame`, served at `/~carrel/` of every course origin.
 * Entry names are fixed: lesson documents refer to them.
 */
import { cpSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const root = path.resolve(here, '../..')
const out = path.join(root, 'out/frame')
const katex = path.join(root, 'node_modules/katex/dist')

export default defineConfig({
  root: path.join(here, 'book'),
  base: '/~carrel/',
  publicDir: false,
  cacheDir: path.join(root, '.cache/vite-frame'),
  plugins: [
    {
      name: 'katex-assets',
      closeBundle: () => {
        cpSync(path.join(katex, 'katex.min.css'), path.join(out, 'katex.css'))
        cpSync(path.join(katex, 'fonts'), path.join(out, 'fonts'), {
          recursive: true,
          filter: (source) => !/\.(ttf|woff)$/.test(source),
        })
      },
    },
  ],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    cssCodeSplit: true,
    rolldownOptions: {
      input: {
        book: path.join(here, 'book/book.html'),
        reader: path.join(here, 'reader/reader.ts'),
        'reader-style': path.join(here, 'reader/reader.css'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: (asset) =>
          asset.names.includes('reader-style.css') ? 'reader.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
})

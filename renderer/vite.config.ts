/** Builds the window: `vite build --config renderer/vite.config.ts` writes out/renderer. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

/** What pdf.js asks for while it draws: character maps, the standard fonts, colour profiles, image decoders. */
const pdfAssets: Plugin = {
  name: 'pdf-assets',
  closeBundle: () => {
    for (const folder of ['cmaps', 'standard_fonts', 'iccs', 'wasm'])
      cpSync(
        path.join(root, 'node_modules/pdfjs-dist', folder),
        path.join(root, 'out/renderer/pdfjs', folder),
        {
          recursive: true,
          // QuickJS runs the scripts of a PDF, and those never run here.
          filter: (source) => !path.basename(source).startsWith('quickjs'),
        },
      )
  },
}

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../.cache/vite-renderer',
  plugins: [react(), pdfAssets],
  // Hosts replace the placeholder in index.html; Vite puts it on every tag it writes there.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // Assets stay files: a data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
})

/** The parts of the build: what each is made from and how. */
import { cp } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { build, type InlineConfig } from 'vite'

export const root = path.resolve(import.meta.dirname, '..')

export interface Part {
  readonly name: 'renderer' | 'frame' | 'main' | 'preload'
  /** Folders and files it is made from; a change in one makes it stale. */
  readonly sources: readonly string[]
  readonly run: () => Promise<void>
}

const at = (...segments: string[]): string => path.join(root, ...segments)

const shared: InlineConfig = { configFile: false, root, logLevel: 'warn', clearScreen: false }

/** Runs once per entry of Node's side; flat, so that a worker's file stands beside whoever starts it. */
const nodeEntries = {
  cli: at('main/cli/cli.ts'),
  'browser-host': at('main/hosts/browser/main.ts'),
  electron: at('main/hosts/electron/main.ts'),
  brain: at('main/hosts/electron/brain.ts'),
  'copy.worker': at('main/workers/copy.worker.ts'),
  'fit.worker': at('main/workers/fit.worker.ts'),
  'import.worker': at('main/workers/import.worker.ts'),
  'render.worker': at('main/workers/render.worker.ts'),
  'index.worker': at('main/workers/index.worker.ts'),
  'pdf.worker': at('main/content/pdf/pdf.worker.ts'),
}

const isExternal = (id: string): boolean =>
  id === 'electron' || id === 'better-sqlite3' || id.startsWith('node:') || builtinModules.includes(id)

const buildMain = async (): Promise<void> => {
  await build({
    ...shared,
    cacheDir: at('.cache/vite-main'),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: at('out/main'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: nodeEntries,
        external: isExternal,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  // Character maps, by which pdf.js reads the older encodings of Chinese, Japanese and Korean.
  await cp(at('node_modules/pdfjs-dist/cmaps'), at('out/main/pdf-cmaps'), { recursive: true })
}

const buildPreload = async (): Promise<void> => {
  await build({
    ...shared,
    cacheDir: at('.cache/vite-preload'),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: at('out/preload'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      // A sandboxed preload script is CommonJS and one file.
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        external: isExternal,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  })
}

const buildRenderer = async (): Promise<void> => {
  await build({ configFile: at('renderer/vite.config.ts'), logLevel: 'warn', clearScreen: false })
}

const buildFrame = async (): Promise<void> => {
  await build({ configFile: at('main/content-frame/vite.config.ts'), logLevel: 'warn', clearScreen: false })
}

const locked = ['package-lock.json', 'scripts/build-parts.ts']

export const parts: readonly Part[] = [
  { name: 'main', sources: ['main', 'shared', 'package.json', ...locked], run: buildMain },
  { name: 'preload', sources: ['preload', 'shared', ...locked], run: buildPreload },
  { name: 'frame', sources: ['main/content-frame', 'shared', ...locked], run: buildFrame },
  { name: 'renderer', sources: ['renderer', 'shared', ...locked], run: buildRenderer },
]

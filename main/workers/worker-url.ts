/** Where a worker's code is: beside the bundle when built, its TypeScript source when run from the tree. */
export const workerUrl = (name: 'copy' | 'fit' | 'import' | 'index' | 'render'): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`./${name}.worker.ts`, import.meta.url)
    : new URL(`./${name}.worker.js`, import.meta.url)

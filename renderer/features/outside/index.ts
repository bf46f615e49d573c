/** Leaving the app: addresses on the web, after the person agreed. */
export { useOpenOutside } from './use-open-outside.ts'

/** Electron's program where it has been installed. */
import { findElectron } from '../../scripts/electron-binary.ts'

/** Absolute path of the program; undefined where it is absent (it is not on the package registry). */
export const electronPath = (): string | undefined => findElectron() ?? undefined

/** Why the `electron` project is skipped, where it is. */
export const NO_ELECTRON =
  'Electron’s program is not installed here (node node_modules/electron/install.js fetches it; ELECTRON_PATH names another)'

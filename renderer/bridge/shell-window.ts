/** What Electron's preload script adds to the window; nothing in a browser tab. */
interface ShellWindow {
  /** Absolute path of a file dropped on the window, '' when it has none. */
  pathOf(file: File): string
}

declare global {
  interface Window {
    readonly carrel?: ShellWindow
  }
}

/** Whether the page runs in Electron's window. */
export const inShell = (): boolean => 'carrel' in globalThis

/** Absolute path of a dropped file in Electron, null in a browser tab or for a file without one. */
export const pathOf = (file: File): string | null => window.carrel?.pathOf(file) || null

/** When the shell has to speak by itself: the desk did not open, the brain keeps stopping, a page crashed. */
import { app, dialog, type BrowserWindow } from 'electron'
import { startFailure, type Words } from './words.ts'

/** Says why the desk did not open, and ends. */
export const reportStartFailure = (words: Words, code: string): void => {
  dialog.showErrorBox(words('start.failed'), startFailure(words, code))
  app.exit(1)
}

/** @returns whether to try again */
export const askToRestartBrain = async (words: Words, code: number): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Carrel',
    message: words('brain.stopped'),
    detail: words('brain.stoppedDetail', { code }),
    buttons: [words('brain.again'), words('brain.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Offers to show a page again that Chromium has lost. */
export const watchForCrash = (window: BrowserWindow, words: () => Words): void => {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    void dialog
      .showMessageBox(window, {
        type: 'error',
        title: 'Carrel',
        message: words()('window.crashed'),
        detail: words()('window.crashedDetail'),
        buttons: [words()('window.reload')],
        noLink: true,
      })
      .then(() => {
        if (!window.isDestroyed()) window.webContents.reload()
      })
  })
}

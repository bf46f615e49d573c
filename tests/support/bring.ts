/** Bringing courses in as a person does: by the browser's dialog, or dropped on the window. */
import type { Page } from '@playwright/test'

/** Chooses a folder or files in the dialog the shortcut opens. */
export const choose = async (
  page: Page,
  what: 'file' | 'folder',
  paths: string | string[],
): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press(what === 'folder' ? 'Control+Shift+O' : 'Control+O')
  await (await chooser).setFiles(paths)
}

type DragStep = 'dragEnter' | 'dragOver' | 'drop'

/** Drags real files or folders over the window, up to the given step. */
export const drag = async (page: Page, paths: readonly string[], last: DragStep = 'drop'): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
    if (type === last) return
  }
}

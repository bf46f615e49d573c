/**
 * All that the page gets from Electron: the path of a file that was dropped on it, and a port to the brain.
 * The port crosses by `postMessage`, because a context bridge cannot carry one.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

const PORT = 'carrel:port'
const PORT_REQUEST = 'carrel:port-please'

contextBridge.exposeInMainWorld('carrel', {
  pathOf: (file: File): string => webUtils.getPathForFile(file),
})

ipcRenderer.on(PORT, (event) => window.postMessage(PORT, location.origin, [...event.ports]))

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window || event.origin !== location.origin || event.data !== PORT_REQUEST) return
  ipcRenderer.send(PORT_REQUEST)
})

/** Opens an address in the person's browser; a machine without one just keeps the printed address. */
import { spawn } from 'node:child_process'

export const openInBrowser = (url: string): void => {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url]
  if (!command) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {
    console.log('No browser could be opened here: open the address above yourself.')
  })
  child.unref()
}

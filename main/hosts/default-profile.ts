/** Where a person's profile is when nobody says otherwise. */
import os from 'node:os'
import path from 'node:path'

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ for Linux */
export const defaultProfile = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): string => {
  const home = os.homedir()
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Carrel')
  if (platform === 'win32')
    return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Carrel')
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'carrel')
}

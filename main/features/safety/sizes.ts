/** How many bytes a folder takes. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Sum of the files below a folder or of one file; 0 where there is nothing. Links are not followed. */
export const sizeOf = async (target: string): Promise<number> => {
  const info = await stat(target).catch(() => null)
  if (!info?.isDirectory()) return info?.size ?? 0
  const entries = await readdir(target, { withFileTypes: true, recursive: true })
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(
        async (entry) => (await stat(path.join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0,
      ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A picture from a file or the clipboard, small enough to send: what is larger is drawn smaller. */

const LARGEST_BYTES = 2_600_000
const LONGEST_SIDE = 2400
const kept = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

export type SentType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif'

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () =>
      resolve((typeof reader.result === 'string' ? reader.result : '').replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(new Error('unreadable'))
    reader.readAsDataURL(blob)
  })

const smaller = async (file: Blob): Promise<Blob> => {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('undrawable'))), 'image/webp', 0.85)
  })
}

/** @throws when it is no picture this window can read */
export const readPicture = async (file: Blob): Promise<{ mediaType: SentType; base64: string }> => {
  const fits = kept.has(file.type) && file.size <= LARGEST_BYTES
  const blob = fits ? file : await smaller(file)
  return { mediaType: blob.type as SentType, base64: await base64Of(blob) }
}

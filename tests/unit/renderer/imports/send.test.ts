import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addressOf, sendAll, type Sent } from '../../../../renderer/features/imports/send.ts'

/** Stands for the browser's XMLHttpRequest; answers as `answer` says for an address. */
let answer: (address: string) => { status: number; body?: string } | 'cut' | 'wait'
let open = 0
let mostOpen = 0
let sent: string[] = []
let aborted = 0

class FakeRequest {
  readonly upload: { onprogress: ((event: { loaded: number }) => void) | null } = { onprogress: null }
  onload: (() => void) | null = null
  onerror: (() => void) | null = null
  onabort: (() => void) | null = null
  onloadend: (() => void) | null = null
  status = 0
  responseText = ''
  #address = ''

  open(method: string, address: string): void {
    expect(method).toBe('PUT')
    this.#address = address
  }

  send(file: File): void {
    open += 1
    mostOpen = Math.max(mostOpen, open)
    sent.push(this.#address)
    setTimeout(() => {
      const said = answer(this.#address)
      if (said === 'wait') return
      this.upload.onprogress?.({ loaded: file.size / 2 })
      open -= 1
      if (said === 'cut') this.onerror?.()
      else {
        this.status = said.status
        this.responseText = said.body ?? ''
        this.onload?.()
      }
      this.onloadend?.()
    }, 1)
  }

  abort(): void {
    aborted += 1
    this.onabort?.()
    this.onloadend?.()
  }
}

const files = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    path: `course/${n}.md`,
    file: new File(['12345678'], `${n}.md`),
  }))

const send = (count: number, onSent: (sent: Sent) => void = () => undefined): Promise<void> =>
  sendAll(files(count), '/upload/7', onSent, new AbortController().signal)

beforeEach(() => {
  answer = () => ({ status: 204 })
  open = mostOpen = aborted = 0
  sent = []
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
})
afterEach(() => vi.unstubAllGlobals())

describe('the address of a staged file', () => {
  test('escapes every segment and keeps the folders', () => {
    expect(addressOf('/upload/7', 'a b/50%?#.md')).toBe('/upload/7/a%20b/50%25%3F%23.md')
    expect(addressOf('/upload/7/', '课程/一.md')).toBe('/upload/7/%E8%AF%BE%E7%A8%8B/%E4%B8%80.md')
  })
})

describe('sending files', () => {
  test('sends each once, three at a time', async () => {
    await send(10)
    expect(new Set(sent).size).toBe(10)
    expect(mostOpen).toBe(3)
  })

  test('says how much has gone, never less than before, all at the end', async () => {
    const told: Sent[] = []
    await send(5, (progress) => told.push(progress))
    expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).toSorted((a, b) => a - b))
    expect(told.at(-1)).toEqual({ bytes: 40, files: 5 })
  })

  test('stops at the first refusal and gives the host’s reason', async () => {
    answer = (address) =>
      address.endsWith('/1.md')
        ? { status: 503, body: JSON.stringify({ code: 'storage.full', data: {} }) }
        : { status: 204 }
    await expect(send(50)).rejects.toMatchObject({ code: 'storage.full' })
    expect(sent.length).toBeLessThan(10)
  })

  test('a cut line is a lost connection', async () => {
    answer = () => 'cut'
    await expect(send(1)).rejects.toMatchObject({ code: 'connection.lost' })
  })

  test('an answer that is not the host’s is not believed', async () => {
    answer = () => ({ status: 500, body: '<html>' })
    await expect(send(1)).rejects.toMatchObject({ code: 'internal.unexpected' })
  })

  test('can be cancelled', async () => {
    answer = () => 'wait'
    const controller = new AbortController()
    const sending = sendAll(files(5), '/upload/7', () => undefined, controller.signal)
    setTimeout(() => controller.abort(), 10)
    await expect(sending).rejects.toMatchObject({ code: 'imports.cancelled' })
    expect(aborted).toBe(3)
  })
})

import { beforeEach, describe, expect, test, vi } from 'vitest'
import { judgeExternal, openExternal } from '../../../main/hosts/electron/external.ts'
import { wordsOf } from '../../../main/hosts/electron/words.ts'
import { clipboard, dialog, resetElectron, shell } from '../../support/electron/fake-electron.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(resetElectron)

const words = wordsOf('en')
const open = (url: string, response = 0): Promise<boolean> => {
  dialog.showMessageBox.mockResolvedValue({ response })
  return openExternal(url, { window: null, words })
}

describe('an address outside', () => {
  test('opens after the person said yes, and shows all of itself before', async () => {
    expect(await open('https://example.com/a?b=c')).toBe(true)
    const [options] = dialog.showMessageBox.mock.calls[0] ?? []
    expect(options).toMatchObject({ defaultId: 1, cancelId: 1 })
    expect(JSON.stringify(options)).toContain('https://example.com/a?b=c')
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://example.com/a?b=c')
  })

  test('stays closed when they said no', async () => {
    expect(await open('https://example.com/', 1)).toBe(true)
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  test('without encryption is only ever copied', async () => {
    expect(await open('http://example.com/')).toBe(true)
    expect(shell.openExternal).not.toHaveBeenCalled()
    expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith('http://example.com/')
  })

  test.each([
    'file:///etc/passwd',
    'file://host/share/x.exe',
    'smb://host/share',
    '\\\\host\\share',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'vbscript:x',
    'carrel://course/x',
    'carrel-course://x/',
    'https://bank.example@evil.example/',
    'https://a:b@evil.example/',
    'https://',
    'ht tps://example.com',
    '',
    '/etc/passwd',
    'calc.exe',
    `https://example.com/${'x'.repeat(3000)}`,
  ])('of another kind is not even asked about: %s', async (url) => {
    expect(await open(url)).toBe(false)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  test('that is a letter takes no file along', () => {
    expect(judgeExternal('mailto:a@example.com?subject=Hello there&attach=/etc/passwd&Attachment=x')).toEqual(
      {
        kind: 'open',
        url: 'mailto:a@example.com?subject=Hello%20there',
      },
    )
  })

  test('with letters that only look Latin is shown as what it is', () => {
    expect(judgeExternal('https://аpple.com/')).toEqual({ kind: 'open', url: 'https://xn--pple-43d.com/' })
  })
})

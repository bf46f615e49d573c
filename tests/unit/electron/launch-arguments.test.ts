import { describe, expect, test } from 'vitest'
import { profileArgument, readLaunchArguments } from '../../../main/hosts/electron/launch-arguments.ts'

const A = 'a'.repeat(32)

describe('a command line', () => {
  test('brings files to import, resolved where it was given, and links', () => {
    const request = readLaunchArguments(
      ['.', '--no-sandbox', 'physics.imscc', '/books/Life.EPUB', `carrel://course/${A}`],
      '/home/lin',
    )
    expect(request).toEqual({
      files: ['/home/lin/physics.imscc', '/books/Life.EPUB'],
      links: [{ courseId: A, lessonId: null }],
      ignoredLinks: 0,
    })
  })

  test('cannot be made to open anything else', () => {
    const request = readLaunchArguments(
      [
        '--inspect=0.0.0.0',
        '--load-extension=/x/y.epub',
        '/etc/passwd',
        'run.sh',
        'carrel://evil/run',
        'CARREL:x',
        'a\u0000.epub',
        'https://x/y.html',
      ],
      '/',
    )
    expect(request).toEqual({ files: [], links: [], ignoredLinks: 2 })
  })

  test('names a profile, when it does', () => {
    expect(profileArgument(['carrel', '--profile', '/tmp/p'])).toBe('/tmp/p')
    expect(profileArgument(['carrel', '--profile=/tmp/p'])).toBe('/tmp/p')
    expect(profileArgument(['carrel', '--profile'])).toBeNull()
    expect(profileArgument(['carrel', '--profile', '--no-demo'])).toBeNull()
    expect(profileArgument(['carrel'])).toBeNull()
  })
})

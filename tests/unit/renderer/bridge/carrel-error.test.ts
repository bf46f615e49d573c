import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { asCarrelError, CarrelError, hasCode } from '../../../../renderer/bridge/carrel-error.ts'

describe('a failed call', () => {
  test('keeps code and data of the catalogue', () => {
    const error = new ORPCError('library.file-missing', { data: { path: 'a.md' } })
    expect(asCarrelError(error)).toMatchObject({ code: 'library.file-missing', data: { path: 'a.md' } })
  })

  test('whose code the transport made up is named in the catalogue’s words', () => {
    expect(asCarrelError(new ORPCError('BAD_REQUEST')).code).toBe('request.invalid')
    expect(asCarrelError(new ORPCError('NOT_FOUND')).code).toBe('request.unknown')
    expect(asCarrelError(new ORPCError('UNAUTHORIZED')).code).toBe('request.denied')
  })

  test('that nobody foresaw is internal.unexpected and keeps its cause', () => {
    const cause = new TypeError('x')
    expect(asCarrelError(cause)).toMatchObject({ code: 'internal.unexpected', cause })
    expect(asCarrelError(new ORPCError('TEAPOT')).code).toBe('internal.unexpected')
    expect(asCarrelError({ code: 42 }).code).toBe('internal.unexpected')
  })

  test('a part of the window that did not come means that nobody answered', () => {
    const error = new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/assets/a.js')
    expect(asCarrelError(error).code).toBe('connection.lost')
  })

  test('an import’s kept error reads like a thrown one', () => {
    expect(asCarrelError({ code: 'archive.symlink', data: { entry: 'x' } })).toMatchObject({
      code: 'archive.symlink',
      data: { entry: 'x' },
    })
  })

  test('can be asked for its code', () => {
    expect(hasCode(new CarrelError('connection.lost'), 'connection.lost')).toBe(true)
    expect(hasCode(new Error('x'), 'connection.lost')).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { resumeOf } from '../../../../renderer/features/study/resume.ts'

describe('coming back to a lesson', () => {
  test('a lesson never opened is not spoken of', () => {
    expect(resumeOf(null)).toBeNull()
  })

  test('a recording is taken up at its clock', () => {
    expect(resumeOf({ kind: 'time', seconds: 754.6, duration: 1800 })).toEqual({
      kind: 'time',
      clock: '12:34',
    })
    expect(resumeOf({ kind: 'time', seconds: 3661, duration: null })).toEqual({
      kind: 'time',
      clock: '1:01:01',
    })
  })

  test('the first five seconds of a recording are no place to come back to', () => {
    expect(resumeOf({ kind: 'time', seconds: 4.9, duration: 60 })).toBeNull()
    expect(resumeOf({ kind: 'time', seconds: 5, duration: 60 })).not.toBeNull()
  })

  test('nor are its last three, unless its length is not known', () => {
    expect(resumeOf({ kind: 'time', seconds: 57.1, duration: 60 })).toBeNull()
    expect(resumeOf({ kind: 'time', seconds: 57, duration: 60 })).toEqual({ kind: 'time', clock: '0:57' })
    expect(resumeOf({ kind: 'time', seconds: 57.1, duration: null })).not.toBeNull()
  })

  test('a PDF is taken up from its second page on', () => {
    expect(resumeOf({ kind: 'page', page: 1, pages: 9, offset: 0.8 })).toBeNull()
    expect(resumeOf({ kind: 'page', page: 2, pages: 9, offset: 0 })).toEqual({ kind: 'page', page: 2 })
  })

  test('a text is taken up once its first block has passed', () => {
    expect(resumeOf({ kind: 'text', block: 0, offset: 0.9, fraction: 0.2 })).toBeNull()
    expect(resumeOf({ kind: 'text', block: 1, offset: 0, fraction: 0.25 })).toEqual({
      kind: 'share',
      fraction: 0.25,
    })
  })

  test('a book is taken up after its first hundredth', () => {
    expect(resumeOf({ kind: 'cfi', cfi: 'epubcfi(/6/2)', fraction: 0.01 })).toBeNull()
    expect(resumeOf({ kind: 'cfi', cfi: 'epubcfi(/6/8)', fraction: 0.4 })).toEqual({
      kind: 'share',
      fraction: 0.4,
    })
  })
})

import { describe, expect, test, vi } from 'vitest'

// pdf.js needs a page to be loaded at all; here only its error and the base of the ranges count.
vi.mock('pdfjs-dist', () => ({ PDFDataRangeTransport: Object, InvalidPDFException: class extends Error {} }))

const { InvalidPDFException } = await import('pdfjs-dist')
const { FileUnreadable } = await import('../../../../renderer/features/pdf/file-ranges.ts')
const { troubleOf } = await import('../../../../renderer/features/pdf/trouble.ts')

describe('a PDF that does not open', () => {
  test('is missing when its bytes are refused', () => {
    expect(troubleOf(new FileUnreadable(404))).toBe('missing')
  })

  test('is damaged when pdf.js finds no PDF in it', () => {
    expect(troubleOf(new InvalidPDFException('Invalid PDF structure.'))).toBe('damaged')
  })

  test('could not be read for any other reason', () => {
    expect(troubleOf(new Error('worker was destroyed'))).toBe('unreadable')
    expect(troubleOf(undefined)).toBe('unreadable')
  })
})

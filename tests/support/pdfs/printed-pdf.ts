/** PDFs as Chromium prints them: real fonts, links, an outline, tags. */
import type { Browser } from '@playwright/test'

const SENTENCES = [
  'The desk stood by the window, and the window looked out on nothing but weather.',
  'A reader keeps her place with a ribbon, a thumb, or a very good memory.',
  'Nobody remembers the whole of a book; everybody remembers one page of it.',
]

const chapter = (number: number): string => `
  <section><h1 id="c${String(number)}">Chapter ${String(number)}</h1>
  <p><a href="#last">To the last words</a> or <a href="https://example.org/outside">outside</a>.</p>
  ${`<p>${SENTENCES.join(' ').repeat(2)}</p>`.repeat(5)}
  <p lang="zh">安静的书桌临窗，这是第 ${String(number)} 章。</p>
  <svg width="200" height="120"><rect width="200" height="120" fill="#cc3333"/><circle cx="100" cy="60" r="44" fill="#3366cc"/></svg></section>`

/** @param chapters of two or three A5 pages each */
export const printPdf = async (browser: Browser, chapters: number): Promise<Buffer> => {
  const page = await browser.newPage()
  try {
    await page.setContent(`<!doctype html><html lang="en"><title>The Quiet Desk</title>
      <style>@page { size: A5; margin: 16mm } body { font: 12pt/1.5 Georgia, serif } section + section { break-before: page }</style>
      <body>${Array.from({ length: chapters }, (_, index) => chapter(index + 1)).join('')}
      <p id="last">The last word is quincunx.</p></body></html>`)
    return await page.pdf({ outline: true, tagged: true, preferCSSPageSize: true })
  } finally {
    await page.close()
  }
}

/** The PDF of the course: a planner for a week, in both languages, printed by Chromium. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DrawingRoom } from '../drawing-room.ts'
import { ink } from '../ink.ts'
import { tongues, type Tongue } from '../narration.ts'
import { plannerWords } from './words.ts'

const style = `
  @page { size: A4; margin: 18mm 17mm 16mm }
  body { margin: 0; color: ${ink.dark}; font: 11pt/1.55 var(--serif) }
  h1 { margin: 0 0 2mm; font-size: 27pt; line-height: 1.2 }
  h2 { margin: 9mm 0 3mm; font-size: 14pt; color: ${ink.green} }
  .lead { margin: 0; font-size: 12.5pt; color: ${ink.soft} }
  section { break-before: page } section.first { break-before: auto }
  ol { font-size: 12pt; margin: 0; padding: 0; list-style: none; counter-reset: step }
  ol li { position: relative; margin: 0 0 4.5mm; padding-left: 14mm; counter-increment: step }
  ol li::before { content: counter(step); position: absolute; left: 0; top: .5mm; width: 9mm; height: 9mm; border-radius: 50%;
    background: ${ink.green}; color: #fff; text-align: center; line-height: 9mm; font-weight: 600 }
  b { display: block }
  table { width: 100%; border-collapse: collapse; font: 9.5pt/1.4 var(--sans) }
  th { padding: 2mm; border-bottom: .5mm solid ${ink.green}; text-align: left; font-weight: 600 }
  td { padding: 2mm; border-bottom: .2mm solid ${ink.faint}; vertical-align: top }
  .week { table-layout: fixed } .week th:first-child { width: 13mm } .week th:nth-child(2) { width: 46mm } .week th:last-child { width: 38mm }
  .week td { height: 18mm } .week td:first-child, .example td:first-child { width: 13mm; font-weight: 600; color: ${ink.green} }
  .week td:last-child { white-space: nowrap; color: ${ink.soft}; font-size: 8.5pt }
  .boxes { display: block; margin-top: 2mm; letter-spacing: 3.2mm; font-size: 14pt; color: ${ink.dark} }
  .example td { font-style: italic } :lang(zh) .example td { font-style: normal }
  ul { margin: 0; padding-left: 5mm } ul li { margin-bottom: 8mm } ul li:last-child { margin: 0 }
  .foot { margin-top: 8mm; padding-top: 2mm; border-top: .2mm solid ${ink.faint}; font: 8.5pt var(--sans); color: ${ink.soft} }
`

const sheets = (tongue: Tongue, first: boolean): string => {
  const w = plannerWords[tongue]
  const head = w.columns.slice(0, 4).map((name) => `<th scope="col">${name}</th>`)
  return `<div lang="${tongue}">
  <section class="${first ? 'first' : ''}">
    <h1>${w.title}</h1><p class="lead">${w.lead}</p>
    <h2>${w.howTitle}</h2>
    <ol>${w.how.map(([title, body]) => `<li><b>${title}</b>${body}</li>`).join('')}</ol>
    <h2>${w.exampleTitle}</h2>
    <table class="example"><tr>${head.join('')}</tr><tr>${w.example.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>
    <p class="foot">${w.foot}</p>
  </section>
  <section>
    <h2 style="margin-top:0;font-size:20pt">${w.weekTitle}</h2><p class="lead">${w.weekLead}</p>
    <table class="week" style="margin-top:4mm"><tr>${w.columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr>
    ${w.days.map((day) => `<tr><td>${day}</td><td></td><td></td><td></td><td>${w.intervals}<span class="boxes" aria-hidden="true">☐☐☐</span></td></tr>`).join('')}
    </table>
    <h2>${w.questionsTitle}</h2><ul>${w.questions.map((question) => `<li>${question}</li>`).join('')}</ul>
  </section></div>`
}

/** Chromium stamps the hour of printing into the file; a fixed one keeps two runs alike. */
const withoutHour = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf
      .toString('latin1')
      .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}([^)]*)\)/g, '$120250101000000$2)'),
    'latin1',
  )

export const makePlanner = async (room: DrawingRoom, course: string): Promise<void> => {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A week of learning · 学习的一周</title>
    <style>${style}</style></head><body>${tongues.map((tongue, i) => sheets(tongue, i === 0)).join('')}</body></html>`
  await mkdir(path.join(course, 'media'), { recursive: true })
  await writeFile(path.join(course, 'media/planner.pdf'), withoutHour(await room.print(html)))
}

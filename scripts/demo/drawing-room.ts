/// <reference lib="dom" />
/** A page in Chromium to draw in: slides step by step, still pictures, sheets to print. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium, type Page } from 'playwright-core'
import { HEIGHT, WIDTH } from './slide.ts'
import { ink } from './ink.ts'

const require = createRequire(import.meta.url)

const fontFace = async (family: string, file: string, style: string): Promise<string> => {
  const bytes = await readFile(require.resolve(file))
  const url = `data:font/woff2;base64,${bytes.toString('base64')}`
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(${url})}`
}

/** The same letters everywhere; Chinese ones are Noto's (Debian: fonts-noto-cjk). */
export const fonts = async (): Promise<string> => {
  const literata = '@fontsource-variable/literata/files/literata-latin-wght'
  const faces = await Promise.all([
    fontFace('Literata', `${literata}-normal.woff2`, 'normal'),
    fontFace('Literata', `${literata}-italic.woff2`, 'italic'),
    fontFace('Inter', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 'normal'),
  ])
  return `${faces.join('')}
    :root{--serif:Literata,'Noto Serif CJK SC',serif;--sans:Inter,'Noto Sans CJK SC',sans-serif}`
}

const slideStyle = `
  html,body{margin:0;background:${ink.paper}}
  svg{display:block}
  .serif{font-family:var(--serif)} .sans{font-family:var(--sans)}
  .draw{stroke-dasharray:1 1}
  .grow{transform-box:fill-box;transform-origin:bottom}
`

/** Runs in the page: how the slide looks `share` of the way into a step. */
const pose = ({ step, share }: { step: number; share: number }): void => {
  const smooth = share * share * (3 - 2 * share)
  const late = step === 0 ? Math.max(0, smooth * 2 - 1) : smooth
  const slide = document.querySelector<SVGElement>('#slide')
  if (slide) slide.style.opacity = String(step === 0 ? Math.min(1, smooth * 2) : 1)
  for (const part of document.querySelectorAll<SVGElement>('[data-at],[data-until]')) {
    const at = Number(part.dataset['at'] ?? -1)
    const until = Number(part.dataset['until'] ?? Infinity)
    const come = at < step ? 1 : at === step ? late : 0
    const gone = until < step ? 1 : until === step ? late : 0
    const opacity = Number(part.getAttribute('opacity') ?? 1)
    part.style.visibility = come === 0 ? 'hidden' : 'visible'
    if (part.classList.contains('draw')) part.style.strokeDashoffset = String(1 - come)
    else if (part.classList.contains('grow')) part.style.transform = `scaleY(${come})`
    else part.style.opacity = String(opacity * Math.min(1, come * 1.8) * (1 - 0.85 * gone))
    if (part.classList.contains('rise') && !part.hasAttribute('transform'))
      part.style.transform = `translateY(${(1 - come) * 14}px)`
  }
}

export interface DrawingRoom {
  /** Puts a slide up. */
  show(slide: string, language: string): Promise<void>
  /** A PNG of the slide, `share` (0–1) of the way into a step. */
  picture(step: number, share: number): Promise<Buffer>
  /** A PNG of any SVG. */
  draw(svg: string, width: number, height: number): Promise<Buffer>
  /** A page of HTML as PDF, A4. */
  print(html: string): Promise<Buffer>
  close(): Promise<void>
}

export const openDrawingRoom = async (): Promise<DrawingRoom> => {
  const browser = await chromium.launch({
    executablePath: process.env['CARREL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--font-render-hinting=none'],
  })
  const styles = await fonts()
  const page: Page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  const put = async (body: string, language: string, style: string): Promise<void> => {
    await page.setContent(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${styles}${style}</style>${body}`,
    )
    await page.evaluate(() => document.fonts.ready)
  }
  return {
    show: (slide, language) =>
      put(
        `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><g id="slide">${slide}</g></svg>`,
        language,
        slideStyle,
      ),
    picture: async (step, share) => {
      await page.evaluate(pose, { step, share })
      return page.screenshot({ type: 'png' })
    },
    draw: async (svg, width, height) => {
      await page.setViewportSize({ width, height })
      await put(svg, 'en', slideStyle)
      const png = await page.screenshot({ type: 'png' })
      await page.setViewportSize({ width: WIDTH, height: HEIGHT })
      return png
    },
    print: async (html) => {
      await page.setContent(html.replace('</head>', `<style>${styles}</style></head>`))
      await page.evaluate(() => document.fonts.ready)
      return page.pdf({
        format: 'A4',
        printBackground: true,
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
      })
    },
    close: () => browser.close(),
  }
}

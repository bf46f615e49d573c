/** How this desk is set up. Device-local: a laptop's theme is not a phone's. */
import { z } from 'zod'

export const Locale = z.enum(['en', 'zh-CN'])
export type Locale = z.infer<typeof Locale>

export const Theme = z.enum(['system', 'light', 'dark', 'sepia'])
export type Theme = z.infer<typeof Theme>

export const Settings = z.object({
  /** null: follow the system's language. */
  locale: Locale.nullable().default(null),
  theme: Theme.default('system'),
  /** Body text of lessons and books, CSS pixels. */
  readingSize: z.number().int().min(12).max(32).default(18),
  /** Line length of lessons, in `ch`. */
  readingWidth: z.number().int().min(45).max(100).default(68),
  serif: z.boolean().default(true),
  playbackRate: z.number().min(0.5).max(3).default(1),
  volume: z.number().min(0).max(1).default(1),
  /** Language of captions shown by default; null: off. */
  captions: z.string().max(35).nullable().default(null),
  captionSize: z.enum(['small', 'medium', 'large']).default('medium'),
  /** Paper of PDF pages: as printed, or tinted like the theme (`auto`). */
  pdfPaper: z.enum(['auto', 'printed', 'sepia', 'dark']).default('auto'),
  /** Books page by page, or as one long scroll per chapter. */
  bookFlow: z.enum(['paginated', 'scrolled']).default('paginated'),
  outlineOpen: z.boolean().default(true),
  panelOpen: z.boolean().default(true),
  /** Minutes of study one wants to do a day; 0: no goal. */
  dailyGoal: z.number().int().min(0).max(600).default(0),
  /** Minutes of one round of the study timer. */
  focusMinutes: z.number().int().min(5).max(120).default(25),
})
export type Settings = z.infer<typeof Settings>

const { shape } = Settings

/**
 * Any of the settings. Without the defaults: `Settings.partial()` would read `{}` as all of them and so put
 * back what the person had chosen elsewhere.
 */
export const SettingsPatch = z
  .strictObject({
    locale: shape.locale.unwrap(),
    theme: shape.theme.unwrap(),
    readingSize: shape.readingSize.unwrap(),
    readingWidth: shape.readingWidth.unwrap(),
    serif: shape.serif.unwrap(),
    playbackRate: shape.playbackRate.unwrap(),
    volume: shape.volume.unwrap(),
    captions: shape.captions.unwrap(),
    captionSize: shape.captionSize.unwrap(),
    pdfPaper: shape.pdfPaper.unwrap(),
    bookFlow: shape.bookFlow.unwrap(),
    outlineOpen: shape.outlineOpen.unwrap(),
    panelOpen: shape.panelOpen.unwrap(),
    dailyGoal: shape.dailyGoal.unwrap(),
    focusMinutes: shape.focusMinutes.unwrap(),
  } satisfies { [K in keyof Settings]: unknown })
  .partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>

/** The few words the book's frame itself says, in the languages of the app. */
const en = { note: 'Note', close: 'Close', goToNote: 'Go to the note', chapter: 'Chapter' }
export type Words = typeof en

const zh: Words = { note: '注释', close: '关闭', goToNote: '转到注释处', chapter: '章节' }

/** @param locale BCP 47; anything Chinese reads Chinese, the rest English */
export const wordsFor = (locale: string): Words => (/^zh\b/i.test(locale) ? zh : en)

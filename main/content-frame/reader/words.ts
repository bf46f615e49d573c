/** The few words the frame itself says, in the languages of the app. */
const en = {
  copy: 'Copy',
  copied: 'Copied',
  copyCode: 'Copy code',
  code: 'Code',
  table: 'Table, scrolls sideways',
  formula: 'Formula, scrolls sideways',
  enlarge: 'Enlarge',
  diagram: 'Diagram',
  diagramSource: 'Source of the diagram',
  diagramFailed: 'This diagram could not be drawn. Its source:',
  imageMissing: 'Image missing',
  back: 'Back to the text',
}
export type Words = typeof en

const zh: Words = {
  copy: '复制',
  copied: '已复制',
  copyCode: '复制代码',
  code: '代码',
  table: '表格，可左右滚动',
  formula: '公式，可左右滚动',
  enlarge: '放大',
  diagram: '图示',
  diagramSource: '图示源码',
  diagramFailed: '这幅图无法绘制，以下是它的源码：',
  imageMissing: '图片缺失',
  back: '回到正文',
}

/** @param locale BCP 47; anything Chinese reads Chinese, the rest English */
export const wordsFor = (locale: string): Words => (/^zh\b/i.test(locale) ? zh : en)

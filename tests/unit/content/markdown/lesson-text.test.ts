import { expect, test } from 'vitest'
import { lessonText } from '../../../../main/content/markdown/lesson-text.ts'

test('white space is one space, and what the frame does not count is left out', () => {
  const { text } = lessonText(
    '<h1>A  title</h1>\n<p>One\n  <em>two</em>.<button>Copy</button></p>' +
      '<div class="slot slot-quiz" data-slot="slot-0"><p>Quiz</p></div>' +
      '<span class="math"><span class="katex"><span class="katex-mathml">x^2</span><span>x2</span></span></span>' +
      '<pre class="mermaid">flowchart LR</pre>',
  )
  expect(text).toBe(' A title One two.x2 ')
})

test('blocks begin where their words begin', () => {
  const { text, blocks } = lessonText('<h1>Title</h1>\n<p>First.</p>\n<ul><li>一</li><li>二</li></ul>')
  expect(text).toBe(' Title First. 一二 ')
  expect(['Title', 'First.', '一', '二'].map((words) => blocks.includes(text.indexOf(words)))).toEqual([
    true,
    true,
    true,
    true,
  ])
})

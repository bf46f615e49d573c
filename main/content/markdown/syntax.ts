/** The Markdown that lessons are written in, as one parser: CommonMark, GFM and what course authors add to it. */
import remarkGridTables from '@adobe/remark-gridtables'
import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { containerFromMarkdown, containerSyntax } from './container-syntax.ts'
import { formulaFromMarkdown, formulaSyntax } from './formula-syntax.ts'

/** Adds formulas and container marks to remark-parse. */
function lessonSyntax(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax, containerSyntax]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    formulaFromMarkdown,
    containerFromMarkdown,
  ]
}

const whole = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  // **强调（括号）**后面 is emphasis too; CommonMark's rules only know languages with spaces.
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough)
  .use(remarkGridTables)
  .use(lessonSyntax)
  .freeze()

/** The syntax tree of Markdown text, not yet shaped. */
export const parseMarkdown = (text: string): Root => whole.parse(text.replace(/^\ufeff/, ''))

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const renderer = path.resolve(import.meta.dirname, '../../../../renderer')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
)

// Mantine's Menu.Item overrides a role that is given to it, so a choice made of one is announced as a command.
test('one of several in a menu is made in one place, and is a radio there', () => {
  const making = sources.filter((file) =>
    /<Menu\.RadioItem|menuitemradio/.test(readFileSync(path.join(renderer, file), 'utf8')),
  )
  expect(making).toEqual([path.join('ui', 'menu-choice.tsx')])
})

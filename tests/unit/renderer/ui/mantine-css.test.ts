import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../..')
const styles = path.join(root, 'node_modules/@mantine/core/styles')

const components = (): Set<string> => {
  const names = new Set<string>()
  for (const file of globSync('renderer/**/*.{ts,tsx}', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const [, list = ''] of text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g))
      for (const name of list.split(',')) names.add(name.trim())
  }
  return names
}

test('every Mantine component in use brings its styles along', () => {
  const css = readFileSync(path.join(root, 'renderer/ui/mantine.css'), 'utf8')
  const styled = [...components()].filter((name) => existsSync(path.join(styles, `${name}.layer.css`)))
  expect(styled).toContain('Button')
  expect(styled.filter((name) => !css.includes(`styles/${name}.layer.css`))).toEqual([])
})

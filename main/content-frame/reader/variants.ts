/**
 * The same passage for several frameworks, as tabs. Choosing one chooses it wherever the lesson has it, and
 * the next lesson of the course remembers.
 */
const KEPT = 'carrel.variant'

const recall = (): string | null => {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

const remember = (name: string): void => {
  try {
    localStorage.setItem(KEPT, name)
  } catch {
    // Storage is a convenience; without it each lesson starts with the first.
  }
}

interface Group {
  readonly names: readonly string[]
  choose(name: string): void
}

let serial = 0

const makeTabs = (group: HTMLElement, chosen: (name: string) => void): Group => {
  const variants = [...group.querySelectorAll<HTMLDetailsElement>(':scope > details.variant')]
  const list = document.createElement('div')
  list.className = 'variant-tabs'
  list.setAttribute('role', 'tablist')
  const pairs = variants.map((details) => {
    const name = details.querySelector(':scope > .variant-name')?.textContent.trim() ?? ''
    const panel = document.createElement('div')
    panel.id = `variant-panel-${String(++serial)}`
    panel.className = 'variant-panel'
    panel.setAttribute('role', 'tabpanel')
    panel.append(...[...details.childNodes].filter((node) => !isName(node)))
    const tab = document.createElement('button')
    tab.type = 'button'
    tab.id = `variant-tab-${String(serial)}`
    tab.textContent = name
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', panel.id)
    panel.setAttribute('aria-labelledby', tab.id)
    tab.addEventListener('click', () => chosen(name))
    list.append(tab)
    return { name, panel, tab }
  })
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = pairs.findIndex(({ tab }) => tab === document.activeElement)
    const next = step === undefined ? undefined : pairs[(at + step + pairs.length) % pairs.length]
    if (!next) return
    event.preventDefault()
    chosen(next.name)
    next.tab.focus()
  })
  group.replaceChildren(list, ...pairs.map(({ panel }) => panel))
  return {
    names: pairs.map(({ name }) => name),
    choose: (name) => {
      for (const pair of pairs) {
        const open = pair.name === name
        pair.panel.hidden = !open
        pair.tab.setAttribute('aria-selected', String(open))
        pair.tab.tabIndex = open ? 0 : -1
      }
    },
  }
}

const isName = (node: Node): boolean => node instanceof HTMLElement && node.matches('.variant-name')

export const showVariants = (lesson: HTMLElement): void => {
  const groups: Group[] = []
  const choose = (name: string) => {
    for (const group of groups) if (group.names.includes(name)) group.choose(name)
    remember(name)
  }
  for (const element of lesson.querySelectorAll<HTMLElement>('.variants'))
    groups.push(makeTabs(element, choose))
  const kept = recall()
  for (const group of groups) {
    const first = group.names.find((name) => name === kept) ?? group.names[0]
    if (first !== undefined) group.choose(first)
  }
}

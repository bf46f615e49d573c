/**
 * The few words pdf.js itself writes into its pages, in the language of the app: it marks elements with an id of
 * a Fluent message and asks this object to fill them in. Its own catalogue would be fetched, and has our Chinese
 * in another wording.
 */
export interface Said {
  /** For `aria-label`. */
  readonly label?: string
  readonly alt?: string
  readonly text?: string
}
export type Say = (id: string, values: Readonly<Record<string, string>>) => Said | null

const readValues = (element: Element): Record<string, string> => {
  try {
    const values: unknown = JSON.parse(element.getAttribute('data-l10n-args') ?? '{}')
    return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}

export class ViewerWords {
  #say: Say
  readonly #observer: MutationObserver
  readonly #roots = new Set<Element>()
  readonly #language: string

  constructor(language: string, say: Say) {
    this.#language = language
    this.#say = say
    this.#observer = new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === 'attributes' && change.target instanceof Element) this.#fill(change.target)
        for (const node of change.addedNodes) if (node instanceof Element) this.#fillAll(node)
      }
    })
  }

  /** Another language: everything already there is said again. */
  speak(say: Say): void {
    this.#say = say
    for (const root of this.#roots) this.#fillAll(root)
  }

  getLanguage(): string {
    return this.#language.toLowerCase()
  }
  getDirection(): string {
    return 'ltr'
  }
  get(id: string, values?: Record<string, string> | null): Promise<string> {
    const said = this.#say(id, values ?? {})
    return Promise.resolve(said?.text ?? said?.label ?? '')
  }
  translate(root: Element): Promise<void> {
    this.#roots.add(root)
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      attributeFilter: ['data-l10n-id', 'data-l10n-args'],
    })
    this.#fillAll(root)
    return Promise.resolve()
  }
  translateOnce(element: Element): Promise<void> {
    this.#fillAll(element)
    return Promise.resolve()
  }
  destroy(): Promise<void> {
    this.#observer.disconnect()
    this.#roots.clear()
    return Promise.resolve()
  }
  pause(): void {
    // Filling an element in changes nothing that is observed.
  }
  resume(): void {
    // See pause.
  }

  #fillAll(root: Element): void {
    this.#fill(root)
    for (const element of root.querySelectorAll('[data-l10n-id]')) this.#fill(element)
  }

  #fill(element: Element): void {
    const id = element.getAttribute('data-l10n-id')
    const said = id ? this.#say(id, readValues(element)) : null
    if (said?.label !== undefined) element.setAttribute('aria-label', said.label)
    if (said?.alt !== undefined) element.setAttribute('alt', said.alt)
    if (said?.text !== undefined) element.textContent = said.text
  }
}

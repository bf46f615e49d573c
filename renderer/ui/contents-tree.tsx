/** The table of contents of a book or a PDF: a tree that opens to where the reader is. */
import { ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { ancestorsOf, contentsRows, treeMove, type ContentsItem } from './contents-rows.ts'
import styles from './contents-tree.module.css'

interface ContentsTreeProps {
  readonly label: string
  readonly items: readonly ContentsItem[]
  /** Where the reader is. */
  readonly current: string | null
  readonly onGo: (id: string) => void
}

const toggled = (open: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(open)
  if (!next.delete(id)) next.add(id)
  return next
}

export const ContentsTree = ({ label, items, current, onGo }: ContentsTreeProps) => {
  const tree = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string | null>(null)

  const [shownFor, setShownFor] = useState<string | null>(null)
  if (current !== null && current !== shownFor) {
    setShownFor(current)
    const above = ancestorsOf(items, current)
    if (above.some((id) => !open.has(id))) setOpen(new Set([...open, ...above]))
  }

  const rows = useMemo(() => contentsRows(items, open), [items, open])
  const stop = [focused, current].find((id) => rows.some((row) => row.item.id === id)) ?? rows[0]?.item.id

  useEffect(() => {
    tree.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || stop === undefined) return
    const move = treeMove(rows, stop, event.key)
    if (!move) return
    event.preventDefault()
    if (move.kind === 'toggle') return setOpen(toggled(open, move.id))
    setFocused(move.id)
    tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(move.id)}"]`)?.focus()
  }

  return (
    <ul ref={tree} role="tree" aria-label={label} className={styles['tree']} onKeyDown={onKeyDown}>
      {rows.map(({ item, level, open: isOpen }) => (
        <li
          key={item.id}
          role="treeitem"
          data-id={item.id}
          aria-level={level}
          aria-expanded={isOpen ?? undefined}
          aria-current={item.id === current || undefined}
          aria-selected={item.id === current}
          tabIndex={item.id === stop ? 0 : -1}
          className={styles['row']}
          style={{ '--level': level }}
          onFocus={() => setFocused(item.id)}
          onClick={() => onGo(item.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onGo(item.id)
          }}
        >
          {isOpen !== null && (
            // The arrow is for the pointer; the keyboard has the arrow keys.
            <span
              aria-hidden
              className={styles['arrow']}
              data-open={isOpen || undefined}
              onClick={(event) => {
                event.stopPropagation()
                setOpen(toggled(open, item.id))
              }}
            >
              <ChevronRight size={15} />
            </span>
          )}
          <span className={styles['label']} dir="auto">
            {item.label}
          </span>
        </li>
      ))}
    </ul>
  )
}

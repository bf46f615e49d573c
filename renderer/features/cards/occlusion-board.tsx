/** Rectangles over a picture: drawn with the pointer, or added, moved, sized and removed with keys. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OcclusionShape } from '../../../shared/features/cards/model.ts'
import { between, moved, nextNumber, sized, SMALLEST } from './occlusion-shapes.ts'
import styles from './card-form.module.css'

interface OcclusionBoardProps {
  readonly url: string
  readonly shapes: readonly OcclusionShape[]
  readonly onChange: (shapes: readonly OcclusionShape[]) => void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Drag = { from: readonly [number, number]; shape: OcclusionShape | null }

export const OcclusionBoard = ({ url, shapes, onChange }: OcclusionBoardProps) => {
  const { t } = useTranslation()
  const board = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const [drawing, setDrawing] = useState<OcclusionShape | null>(null)

  const replace = (shape: OcclusionShape): void =>
    onChange(shapes.map((each) => (each.n === shape.n ? shape : each)))
  const pointOf = (event: PointerEvent): [number, number] => {
    const box = board.current?.getBoundingClientRect()
    if (!box) return [0, 0]
    const share = (value: number, size: number): number => Math.min(100, Math.max(0, (value / size) * 100))
    return [share(event.clientX - box.left, box.width), share(event.clientY - box.top, box.height)]
  }
  const down = (event: PointerEvent, shape: OcclusionShape | null): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    drag.current = { from: pointOf(event), shape }
    board.current?.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent): void => {
    if (!drag.current) return
    const { from, shape } = drag.current
    const to = pointOf(event)
    if (shape) replace(moved(shape, to[0] - from[0], to[1] - from[1]))
    else setDrawing(between(nextNumber(shapes), from, to))
  }
  const up = (): void => {
    drag.current = null
    setDrawing(null)
    if (drawing && drawing.w >= SMALLEST && drawing.h >= SMALLEST) onChange([...shapes, drawing])
  }
  const key = (event: KeyboardEvent, shape: OcclusionShape): void => {
    const by = arrows[event.key]
    if (by) replace((event.shiftKey ? sized : moved)(shape, ...by))
    else if (event.key === 'Delete' || event.key === 'Backspace')
      onChange(shapes.filter((each) => each.n !== shape.n))
    else return
    event.preventDefault()
  }
  return (
    <>
      <div
        ref={board}
        className={styles['board']}
        onPointerDown={(event) => down(event, null)}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <img src={url} alt={t('cards.picture')} draggable={false} />
        {[...shapes, ...(drawing ? [drawing] : [])].map((shape) => (
          <button
            key={shape.n}
            type="button"
            className={styles['shape']}
            data-drawing={shape === drawing}
            aria-label={t('cards.rectangle', { number: shape.n })}
            style={{ left: `${shape.x}%`, top: `${shape.y}%`, width: `${shape.w}%`, height: `${shape.h}%` }}
            onPointerDown={(event) => down(event, shape)}
            onKeyDown={(event) => key(event, shape)}
          >
            {shape.n}
          </button>
        ))}
      </div>
      <div className={styles['line']}>
        <small>{t('cards.board-hint')}</small>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...shapes, { n: nextNumber(shapes), x: 40, y: 44, w: 20, h: 12 }])}
        >
          {t('cards.add-rectangle')}
        </Button>
      </div>
    </>
  )
}

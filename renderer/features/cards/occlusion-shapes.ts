/** Arithmetic of rectangles in percent of a picture; none leaves it. */
import type { OcclusionShape } from '../../../shared/features/cards/model.ts'

/** A rectangle smaller than this covers nothing one could ask for. */
export const SMALLEST = 1

const tidy = (value: number): number => Math.round(value * 100) / 100
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** A number no rectangle has had: numbers name cards for life. */
export const nextNumber = (shapes: readonly OcclusionShape[]): number =>
  Math.max(0, ...shapes.map((shape) => shape.n)) + 1

/** The rectangle two corners span. */
export const between = (
  n: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): OcclusionShape => ({
  n,
  x: tidy(Math.min(ax, bx)),
  y: tidy(Math.min(ay, by)),
  w: tidy(Math.abs(ax - bx)),
  h: tidy(Math.abs(ay - by)),
})

export const moved = (shape: OcclusionShape, dx: number, dy: number): OcclusionShape => ({
  ...shape,
  x: tidy(clamp(shape.x + dx, 0, 100 - shape.w)),
  y: tidy(clamp(shape.y + dy, 0, 100 - shape.h)),
})

export const sized = (shape: OcclusionShape, dw: number, dh: number): OcclusionShape => ({
  ...shape,
  w: tidy(clamp(shape.w + dw, SMALLEST, 100 - shape.x)),
  h: tidy(clamp(shape.h + dh, SMALLEST, 100 - shape.y)),
})

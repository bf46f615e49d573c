/** Hits by kind, the kind with the best hit first. Pure. */
import type { HitKind, SearchHit } from '../../../shared/features/search/model.ts'

export interface HitGroup {
  readonly kind: HitKind
  readonly hits: readonly SearchHit[]
}

/** Order within a kind is kept: the best first. */
export const groupHits = (hits: readonly SearchHit[]): HitGroup[] =>
  [...Map.groupBy(hits, (hit) => hit.kind)].map(([kind, ofKind]) => ({ kind, hits: ofKind }))

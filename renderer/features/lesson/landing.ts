/** The very place a lesson is opened at: where searched words stand. Part of where one navigates to. */
import type {} from '@tanstack/react-router'
import type { Place } from '../../../shared/features/search/model.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** A second, page or paragraph to go to once the lesson is there. */
    place?: Place
  }
}

/** A place of one kind; another object each time it is gone to, so that the same one can be gone to again. */
export type Landing<K extends Place['kind']> = Extract<Place, { kind: K }>

/** The landing, if it is of a kind the lesson has. */
export const landingOf = <K extends Place['kind']>(place: Place | null, kind: K): Landing<K> | null =>
  place?.kind === kind ? (place as Landing<K>) : null

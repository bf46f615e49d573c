/** A value that changes and tells who listens: the shape `useSyncExternalStore` asks for. */
export interface Store<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (patch: Partial<T>) => void
}

export const createStore = <T extends object>(initial: T): Store<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (patch) => {
      const changed = (Object.keys(patch) as (keyof T)[]).some((key) => !Object.is(patch[key], value[key]))
      if (!changed) return
      value = { ...value, ...patch }
      for (const listener of listeners) listener()
    },
  }
}

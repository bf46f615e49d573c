/** Lists that are put in order by hand. */
import type { Answer, Choice } from '../../../../shared/features/quizzes/model.ts'

/** The order to show: what was answered, then whatever it does not name (the course may have changed). */
export const orderOf = (items: readonly Choice[], answer: Answer | null): readonly string[] => {
  const all = items.map((item) => item.id)
  const answered = answer?.kind === 'ordering' ? answer.order.filter((id) => all.includes(id)) : []
  return [...answered, ...all.filter((id) => !answered.includes(id))]
}

/** The list with one item taken to another place; the same list when it is there or the place is none. */
export const moved = (order: readonly string[], id: string, to: number): readonly string[] => {
  const from = order.indexOf(id)
  if (from === -1 || to < 0 || to >= order.length || to === from) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, id)
}

import { os } from '../../rpc/os.ts'
import type { CardsFeature } from './cards.feature.ts'

export const cardsRouter = ({ notes, reviews, options, stats, pictures, media, packages }: CardsFeature) =>
  os.cards.router({
    decks: os.cards.decks.handler(() => reviews.decks()),
    queue: os.cards.queue.handler(({ input }) => reviews.queue(input.courseId)),
    answer: os.cards.answer.handler(({ input }) =>
      reviews.answer(input.cardId, input.rating, input.durationMs),
    ),
    undo: os.cards.undo.handler(() => reviews.undo()),
    bury: os.cards.bury.handler(({ input }) => {
      reviews.bury(input.cardId)
    }),
    suspend: os.cards.suspend.handler(({ input }) => {
      notes.suspend(input.cardId, input.suspended)
    }),
    list: os.cards.list.handler(({ input }) => notes.list(input)),
    get: os.cards.get.handler(({ input }) => notes.get(input.noteId)),
    create: os.cards.create.handler(({ input }) => notes.create(input)),
    edit: os.cards.edit.handler(({ input }) => notes.edit(input.noteId, input.content, input.tags)),
    remove: os.cards.remove.handler(({ input }) => {
      notes.remove(input.noteId)
    }),
    restore: os.cards.restore.handler(({ input }) => {
      notes.restore(input.noteId)
    }),
    preview: os.cards.preview.handler(({ input }) => notes.preview(input.courseId, input.content)),
    addPicture: os.cards.addPicture.handler(({ input }) => {
      const name = media.add(Buffer.from(input.base64, 'base64'))
      return { name, url: pictures.ownUrl(name) }
    }),
    pictures: os.cards.pictures.handler(({ input }) => pictures.ofCourse(input.courseId) as never),
    stats: os.cards.stats.handler(({ input }) => stats.get(input.courseId, input.days)),
    options: os.cards.options.handler(() => options.get()),
    setOptions: os.cards.setOptions.handler(({ input }) => options.set(input)),
    fit: os.cards.fit.handler(() => options.fit()),
    exportPackage: os.cards.exportPackage.handler(async ({ input }) => {
      const { name, bytes, notes: count } = await packages.export(input.courseId)
      return { name, base64: Buffer.from(bytes).toString('base64'), notes: count }
    }),
    importPackage: os.cards.importPackage.handler(({ input }) => packages.import(input.courseId, input.from)),
  })

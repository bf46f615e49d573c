export { cardRows, cardsFeature, type CardSearch, type CardsFeature } from './cards.feature.ts'
export { cardsProjection, rebuildCards, type CardRows } from './cards.projection.ts'
export { cardsRouter } from './cards.router.ts'
export { cardMedia, type CardMedia } from './media.ts'

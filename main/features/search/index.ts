export { searchRepository, type SearchRepository } from './search.repository.ts'
export { searchSink, type SearchSink } from './sink.ts'

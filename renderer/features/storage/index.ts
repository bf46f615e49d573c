export { StorageSections } from './storage-sections.tsx'

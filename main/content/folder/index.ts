/** Course folders. */
export { folderReader } from './reader.ts'

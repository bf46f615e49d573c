/** Bringing courses in. The tray and the drop zone are loaded by the shell. */
export { ImportButton, ImportButtons } from './import-buttons.tsx'
export { UnsupportedList } from './unsupported-list.tsx'
export { useImporter } from './use-importer.ts'

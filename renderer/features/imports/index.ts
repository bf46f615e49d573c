/** Bringing courses in: from dialogs and drops to the tray that says what came of it. */
export { DropZone } from './drop-zone.tsx'
export { ImportButton, ImportButtons } from './import-buttons.tsx'
export { ImportTray } from './import-tray.tsx'
export { UnsupportedList } from './unsupported-list.tsx'
export { useImporter } from './use-importer.ts'
export { sendAll } from './send.ts'

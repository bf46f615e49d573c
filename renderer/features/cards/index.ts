export { NewCardDialog } from './new-card-dialog.tsx'

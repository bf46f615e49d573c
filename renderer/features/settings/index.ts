/** Settings for other features: read and change them. The page itself is loaded by its route. */
export { useSetSettings, useSettings } from './use-settings.ts'

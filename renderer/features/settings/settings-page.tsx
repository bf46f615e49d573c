import { useSettings } from './use-settings.ts'

/** The Settings place. */
export const SettingsPage = () => <p>{useSettings()?.theme}</p>

import type { Settings, SettingsPatch } from '../../../shared/features/settings/model.ts'

/** What every part of the Settings page gets. */
export interface SectionProps {
  readonly settings: Settings
  readonly change: (patch: SettingsPatch) => void
}

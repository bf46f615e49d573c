import { carrel } from '../../kernel/contract.ts'
import { Settings, SettingsPatch } from './model.ts'

export const settings = {
  get: carrel.output(Settings),
  /** Changes the given fields and answers with all of them. */
  set: carrel.input(SettingsPatch).output(Settings),
}

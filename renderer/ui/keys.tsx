/** A shortcut as the keys one presses. */
import { useTranslation } from 'react-i18next'
import { isMac } from './shortcut-keys.ts'
import styles from './keys.module.css'

const signs: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: isMac ? '⌃' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  enter: '↵',
  home: 'Home',
  end: 'End',
  plus: '+',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  tab: 'Tab',
  backspace: '⌫',
  delete: 'Del',
}

export const Keys = ({ keys }: { readonly keys: string }) => {
  const { t } = useTranslation()
  const nameOf = (key: string): string =>
    key === 'space' ? t('ui.key-space') : (signs[key] ?? (/^(.|f\d+)$/.test(key) ? key.toUpperCase() : key))
  return (
    <span className={styles['keys']}>
      {keys.split('+').map((key) => (
        <kbd key={key}>{nameOf(key)}</kbd>
      ))}
    </span>
  )
}

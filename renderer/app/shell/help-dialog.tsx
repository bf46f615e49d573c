/** Every shortcut there is, by place. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../ui/keys.tsx'
import styles from './help-dialog.module.css'
import { shortcutGroups } from './shortcut-groups.ts'

export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      title={t('shell.keys-title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles['groups']}>
        {shortcutGroups.map((group) => (
          <section key={group.title}>
            <h3>{t(group.title)}</h3>
            <dl>
              {Object.entries(group.shortcuts).map(([name, { keys, label }]) => (
                <div key={name}>
                  <dt>{t(label)}</dt>
                  <dd>
                    <Ways keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

/** A row of digits is said by its ends. */
const Ways = ({ keys }: { readonly keys: readonly string[] }) => {
  const [first, last] = [keys[0], keys.at(-1)]
  if (keys.length > 3 && first !== undefined && last !== undefined)
    return (
      <>
        <Keys keys={first} />–<Keys keys={last} />
      </>
    )
  return keys.map((combination) => <Keys key={combination} keys={combination} />)
}

/** The one dialog that asks what `ask()` was told to ask. Mounted once, by the shell. */
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsked } from './ask.ts'
import styles from './ask-dialog.module.css'

export const AskDialog = () => {
  const { t } = useTranslation()
  const asked = useAsked()
  if (!asked) return null
  const no = (): void => asked.answer(false)
  return (
    <Modal
      opened
      onClose={no}
      title={asked.title}
      size={440}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p className={styles['body']}>{asked.body}</p>
      <div className={styles['buttons']}>
        <Button variant="default" onClick={no} data-autofocus>
          {t('ui.cancel')}
        </Button>
        <Button color={asked.danger ? 'ember' : 'lamp'} onClick={() => asked.answer(true)}>
          {asked.confirm}
        </Button>
      </div>
    </Modal>
  )
}

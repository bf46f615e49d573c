/** The ways in besides dropping: a menu for the shelf's head, two plain buttons for the empty shelf. */
import { Button, Menu } from '@mantine/core'
import { FilePlus2, FolderPlus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/shortcuts.ts'
import styles from './import-buttons.module.css'
import { importShortcuts } from './shortcuts.ts'
import { useImporter, type Importer } from './use-importer.ts'

const useImportKeys = (importer: Importer): void =>
  useShortcuts(importShortcuts, {
    file: () => importer.choose('file'),
    folder: () => importer.choose('folder'),
  })

export const ImportButton = () => {
  const { t } = useTranslation()
  const importer = useImporter()
  useImportKeys(importer)
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button leftSection={<Plus size={17} aria-hidden />} radius="xl">
          {t('imports.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<FilePlus2 size={16} aria-hidden />} onClick={() => importer.choose('file')}>
          {t('imports.choose-file')}
        </Menu.Item>
        <Menu.Item
          leftSection={<FolderPlus size={16} aria-hidden />}
          onClick={() => importer.choose('folder')}
        >
          {t('imports.choose-folder')}
        </Menu.Item>
        <Menu.Label>{t('imports.or-drop')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}

export const ImportButtons = () => {
  const { t } = useTranslation()
  const importer = useImporter()
  useImportKeys(importer)
  return (
    <div className={styles['buttons']}>
      <Button
        radius="xl"
        leftSection={<FilePlus2 size={17} aria-hidden />}
        onClick={() => importer.choose('file')}
      >
        {t('imports.choose-file')}
      </Button>
      <Button
        radius="xl"
        variant="default"
        leftSection={<FolderPlus size={17} aria-hidden />}
        onClick={() => importer.choose('folder')}
      >
        {t('imports.choose-folder')}
      </Button>
    </div>
  )
}

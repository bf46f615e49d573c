/** How pages stand, how they are turned, what they are printed on. */
import { Menu } from '@mantine/core'
import { RotateCw, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuChoice } from '../../ui/menu-choice.tsx'
import { ToolButton } from '../../ui/tool-button.tsx'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { LAYOUTS } from './layouts.ts'
import { PAPERS } from './papers.ts'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'

export const ViewMenu = ({ engine, state }: { engine: PdfEngine | null; state: PdfState }) => {
  const { t } = useTranslation()
  const paper = useSettings()?.pdfPaper ?? 'auto'
  const set = useSetSettings()
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ToolButton label={t('pdf.view')} icon={SlidersHorizontal} disabled={!engine} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('pdf.layout')}</Menu.Label>
        {LAYOUTS.map((layout) => (
          <MenuChoice
            key={layout}
            chosen={layout === state.layout}
            onChoose={() => engine?.setLayout(layout)}
          >
            {t(`pdf.layout-${layout}`)}
          </MenuChoice>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('pdf.paper')}</Menu.Label>
        {PAPERS.map((each) => (
          <MenuChoice key={each} chosen={each === paper} onChoose={() => set({ pdfPaper: each })}>
            {t(`pdf.paper-${each}`)}
          </MenuChoice>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<RotateCw size={15} aria-hidden />}
          rightSection={<kbd>R</kbd>}
          onClick={() => engine?.rotate()}
        >
          {t('pdf.rotate')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

import { Menu } from '@mantine/core'
import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuChoice } from '../../ui/menu-choice.tsx'
import { ToolButton } from '../../ui/tool-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'
import styles from './pdf-toolbar.module.css'
import { FITS, SHARES } from './zoom.ts'

const FIT_KEYS = { auto: '0', 'page-width': 'W', 'page-fit': 'H' } as const

export const ZoomTools = ({ engine, state }: { engine: PdfEngine | null; state: PdfState }) => {
  const { t } = useTranslation()
  const { number } = useFormat()
  const percent = (share: number) => t('pdf.percent', { percent: number(Math.round(share * 100)) })
  const item = (zoom: string, label: string, key?: string) => (
    <MenuChoice key={zoom} chosen={zoom === state.zoom} hint={key} onChoose={() => engine?.setZoom(zoom)}>
      {label}
    </MenuChoice>
  )
  return (
    <div className={styles['group']}>
      <ToolButton
        label={t('pdf.zoom-out')}
        hint="−"
        icon={Minus}
        disabled={!engine}
        onClick={() => engine?.zoomBy({ steps: -1 })}
      />
      <Menu position="bottom" width={210}>
        <Menu.Target>
          <ToolButton
            label={t('pdf.zoom', { percent: percent(state.scale) })}
            word={percent(state.scale)}
            disabled={!engine}
          />
        </Menu.Target>
        <Menu.Dropdown>
          {FITS.map((fit) => item(fit, t(`pdf.zoom-${fit}`), FIT_KEYS[fit]))}
          <Menu.Divider />
          {SHARES.map((share) => item(String(share), percent(share)))}
        </Menu.Dropdown>
      </Menu>
      <ToolButton
        label={t('pdf.zoom-in')}
        hint="+"
        icon={Plus}
        disabled={!engine}
        onClick={() => engine?.zoomBy({ steps: 1 })}
      />
    </div>
  )
}

/** Beside the pages: small pictures of them, or the document's own contents. */
import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OutlinePanel } from './outline-panel.tsx'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'
import { readOutline, type Outline } from './read-outline.ts'
import styles from './sidebar.module.css'
import { Thumbnails } from './thumbnails.tsx'

type Panel = 'outline' | 'thumbnails'

export const Sidebar = ({ engine, state }: { engine: PdfEngine; state: PdfState }) => {
  const { t } = useTranslation()
  const [outline, setOutline] = useState<Outline | null>(null)
  const [panel, setPanel] = useState<Panel>('thumbnails')

  useEffect(() => {
    const { document } = engine
    if (!document) return
    let gone = false
    void readOutline(document).then((read) => {
      if (gone || read.items.length === 0) return
      setOutline(read)
      setPanel('outline')
    })
    return () => {
      gone = true
    }
  }, [engine])

  return (
    <aside className={styles['sidebar']} aria-label={t('pdf.sidebar')}>
      {outline && (
        <SegmentedControl
          className={styles['switch']}
          size="xs"
          fullWidth
          value={panel}
          onChange={(value) => setPanel(value === 'outline' ? 'outline' : 'thumbnails')}
          data={[
            { value: 'outline', label: t('pdf.outline') },
            { value: 'thumbnails', label: t('pdf.thumbnails') },
          ]}
        />
      )}
      {panel === 'outline' && outline ? (
        <OutlinePanel engine={engine} outline={outline} page={state.page} />
      ) : (
        <Thumbnails engine={engine} page={state.page} pages={state.pages} />
      )}
    </aside>
  )
}

import { use, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentsTree } from '../../ui/contents-tree.tsx'
import { useOpenOutside } from '../outside/index.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { entryAt, type Outline } from './read-outline.ts'
import styles from './sidebar.module.css'

interface OutlinePanelProps {
  readonly engine: PdfEngine
  readonly outline: Outline
  readonly page: number
}

interface TreeProps extends OutlinePanelProps {
  readonly current: string | null
}

const Tree = ({ engine, outline, current }: TreeProps) => {
  const { t } = useTranslation()
  const openOutside = useOpenOutside()
  const go = (id: string) => {
    const target = outline.targets.get(id)
    if (target?.destination) engine.follow(target.destination)
    else if (target?.url) void openOutside(target.url)
  }
  return <ContentsTree label={t('pdf.outline')} items={outline.items} current={current} onGo={go} />
}

const FollowingTree = (props: OutlinePanelProps) => (
  <Tree {...props} current={entryAt(use(props.outline.pages), props.page)} />
)

/** The contents are there at once; where the reader is in them follows when every entry's page is known. */
export const OutlinePanel = (props: OutlinePanelProps) => (
  <div className={styles['scroll']}>
    <Suspense fallback={<Tree {...props} current={null} />}>
      <FollowingTree {...props} />
    </Suspense>
  </div>
)

/** What a lesson is made of, as a small picture with a name. */
import {
  BookOpen,
  FileText,
  Headphones,
  Image,
  Link2,
  ListChecks,
  ScrollText,
  SquarePlay,
  type LucideIcon,
} from 'lucide-react'
import type { LessonKind } from '../../../shared/features/library/model.ts'

const ICONS: Readonly<Record<LessonKind, LucideIcon>> = {
  text: FileText,
  video: SquarePlay,
  audio: Headphones,
  pdf: ScrollText,
  epub: BookOpen,
  quiz: ListChecks,
  image: Image,
  link: Link2,
}

export const KindIcon = ({ kind, size = 16 }: { kind: LessonKind; size?: number }) => {
  const Icon = ICONS[kind]
  return <Icon size={size} strokeWidth={1.75} aria-hidden />
}

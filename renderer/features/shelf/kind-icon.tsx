import { AudioLines, BookOpen, FileText, Film, Image, Link2, ListChecks, NotebookText } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { LessonKind } from '../../../shared/features/library/model.ts'

const lessonIcons: Readonly<Record<LessonKind, LucideIcon>> = {
  text: NotebookText,
  video: Film,
  audio: AudioLines,
  pdf: FileText,
  epub: BookOpen,
  quiz: ListChecks,
  image: Image,
  link: Link2,
}

export const LessonIcon = ({ kind, size = 15 }: { readonly kind: LessonKind; readonly size?: number }) => {
  const Icon = lessonIcons[kind]
  return <Icon size={size} strokeWidth={1.75} aria-hidden />
}

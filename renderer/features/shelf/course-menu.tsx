/** What can be done with a course: one menu for the whole shelf, opened where the hand is. */
import type { MouseEvent } from 'react'
import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Info, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import styles from './course-menu.module.css'
import { useRemoveCourse } from './use-remove-course.ts'

export interface MenuPlace {
  readonly course: CourseSummary
  /** In CSS pixels from the window's upper left corner. */
  readonly x: number
  readonly y: number
  /** What had the focus, and gets it back. */
  readonly from: HTMLElement
}

/** Where a click, a right click or the menu key asks for the menu. */
export const placeOfEvent = (course: CourseSummary, event: MouseEvent<HTMLElement>): MenuPlace => {
  event.preventDefault()
  const from = event.currentTarget
  const box = from.getBoundingClientRect()
  const byPointer = event.type === 'contextmenu' && (event.clientX > 0 || event.clientY > 0)
  return byPointer
    ? { course, x: event.clientX, y: event.clientY, from }
    : { course, x: box.left, y: box.bottom + 4, from }
}

interface CourseMenuProps {
  readonly place: MenuPlace | null
  readonly onClose: () => void
  readonly onDetails: (course: CourseSummary) => void
}

export const CourseMenu = ({ place, onClose, onDetails }: CourseMenuProps) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const remove = useRemoveCourse()
  if (!place) return null
  const { course, x, y, from } = place
  const close = (): void => {
    onClose()
    from.focus()
  }
  return (
    <Menu opened onClose={close} position="bottom-start" offset={0} returnFocus={false} width={220}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={styles['point']}
          style={{ left: x, top: y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shelf.more-about', { title: course.title })}>
        <Menu.Item
          data-autofocus
          leftSection={<BookOpen size={15} aria-hidden />}
          onClick={() => void navigate({ to: '/course/$courseId', params: { courseId: course.id } })}
        >
          {t('shelf.open')}
        </Menu.Item>
        <Menu.Item leftSection={<Info size={15} aria-hidden />} onClick={() => onDetails(course)}>
          {t('shelf.details')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="ember"
          leftSection={<Trash2 size={15} aria-hidden />}
          onClick={() => void remove(course)}
        >
          {t('shelf.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

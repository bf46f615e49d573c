import { useQuery } from '@tanstack/react-query'
import type { CourseId, CoursePath } from '../../../shared/kernel/brand.ts'
import type { CaptionTrack, Cue } from '../../../shared/features/study/model.ts'
import { api } from '../../bridge/index.ts'

/** The cues of a caption file; the same file is asked for once. Undefined until they are there. */
export const useCues = (courseId: CourseId, track: CaptionTrack | null): readonly Cue[] | undefined =>
  useQuery(
    api.study.transcript.queryOptions({
      // A path that came from the brain is a path the brain knows; it checks again.
      input: { courseId, path: (track?.path ?? '') as CoursePath },
      enabled: track !== null,
    }),
  ).data

/** The slides of "Five habits", one for each chapter of the script. */
import type { Slide } from '../../slide.ts'
import { closing } from './closing.ts'
import { forgetting } from './forgetting.ts'
import { mix } from './mix.ts'
import { opening } from './opening.ts'
import { recall } from './recall.ts'
import { sleeping } from './sleeping.ts'
import { space } from './space.ts'
import { writing } from './writing.ts'

export const slides: readonly Slide[] = [opening, forgetting, recall, space, mix, sleeping, writing, closing]

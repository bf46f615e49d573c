/** The palette that finds places, courses and commands. */
export { Palette } from './palette.tsx'

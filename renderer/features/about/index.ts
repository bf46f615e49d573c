/** What Carrel is and where it keeps things. */
export { AboutSection } from './about-section.tsx'

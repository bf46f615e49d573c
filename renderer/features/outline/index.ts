/** The outline of a course. */
export { KindIcon } from './kind-icon.tsx'
export { OutlinePanel } from './outline-panel.tsx'

/** The mark: an open book under the arch of a reading desk. */
export const Logo = ({ size = 26 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M5 28V15.5C5 9.15 9.93 4 16 4s11 5.15 11 11.5V28"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
    <path
      d="M16 17.2c-1.9-1.5-4.1-2-6.4-1.8v9.4c2.3-.2 4.5.3 6.4 1.8 1.9-1.5 4.1-2 6.4-1.8v-9.4c-2.3-.2-4.5.3-6.4 1.8Z"
      fill="var(--accent)"
    />
    <path d="M16 17.4v9" stroke="var(--paper)" strokeWidth="1.3" strokeLinecap="round" />
  </svg>
)

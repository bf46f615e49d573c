/**
 * Mantine draws from our tokens. It is always told "light": its light rules then use the variables below,
 * which follow `data-theme`, so that dark and sepia need no second set of rules.
 */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const shades = (...tokens: [string, string, string, string, string]): MantineColorsTuple => {
  const [a, b, c, d, e] = tokens.map((token) => `var(--${token})`)
  const of = (shade: string | undefined): string => shade ?? 'var(--ink)'
  return [of(a), of(a), of(b), of(b), of(c), of(c), of(d), of(d), of(e), of(e)]
}

export const mantineTheme = createTheme({
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-serif)', fontWeight: '600' },
  fontSizes: { xs: 'var(--text-xs)', sm: 'var(--text-s)', md: 'var(--text-m)', lg: 'var(--text-l)' },
  radius: { xs: '4px', sm: 'var(--radius-s)', md: 'var(--radius-m)', lg: 'var(--radius-l)' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryColor: 'lamp',
  primaryShade: 6,
  autoContrast: false,
  colors: {
    lamp: shades('accent-wash', 'accent-wash', 'accent', 'accent', 'accent-strong'),
    ember: shades('bad-wash', 'bad-wash', 'bad', 'bad', 'bad'),
    gray: shades('well', 'line', 'line-strong', 'ink-3', 'ink'),
  },
  shadows: {
    xs: 'var(--shadow-1)',
    sm: 'var(--shadow-1)',
    md: 'var(--shadow-2)',
    lg: 'var(--shadow-2)',
    xl: 'var(--shadow-2)',
  },
  components: {
    // Inside <main>: what pops up belongs to a landmark, too.
    Portal: { defaultProps: { target: '#popups' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        styles: {
          title: { fontFamily: 'var(--font-serif)', fontSize: 'var(--text-l)', fontWeight: 600 },
          content: { background: 'var(--sheet)' },
          header: { background: 'var(--sheet)' },
        },
        transitionProps: { duration: 140 },
        overlayProps: { color: 'var(--overlay)', backgroundOpacity: 1 },
      },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        transitionProps: { duration: 100 },
        // The first item gets the focus, not an empty box before it.
        withInitialFocusPlaceholder: false,
      },
    },
    Tooltip: { defaultProps: { openDelay: 450, transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 100 } } },
  },
})

export const mantineVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-white': 'var(--sheet)',
    '--mantine-color-black': 'var(--ink)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--well)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--well)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-lamp-filled': 'var(--accent)',
    '--mantine-color-lamp-filled-hover': 'var(--accent-strong)',
    '--mantine-color-lamp-light': 'var(--accent-wash)',
    '--mantine-color-lamp-light-hover': 'var(--accent-wash)',
    '--mantine-color-lamp-light-color': 'var(--accent)',
    '--mantine-color-ember-filled': 'var(--bad)',
    '--mantine-color-ember-filled-hover': 'var(--bad)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  },
  light: {},
  dark: {},
})

import { useEffect } from 'react'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { useConnection } from '../bridge/index.ts'
import { useSettings } from '../features/settings/index.ts'
import { mantineTheme, mantineVariables } from '../ui/mantine-theme.ts'
import { styleNonce } from '../ui/style-nonce.ts'
import { applyTheme } from './appearance.ts'
import { speak, systemLocale } from './i18n/index.ts'
import { LockedPage } from './locked-page.tsx'
import { router } from './router.tsx'

/** Follows language and theme while the window is open. */
const useLook = (): void => {
  const settings = useSettings()
  useEffect(() => {
    if (!settings) return
    applyTheme(settings.theme)
    void speak(settings.locale ?? systemLocale())
  }, [settings])
}

export const App = () => {
  useLook()
  const locked = useConnection() === 'locked'
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
      withStaticClasses={false}
      withGlobalClasses={false}
    >
      {locked ? <LockedPage /> : <RouterProvider router={router} />}
    </MantineProvider>
  )
}

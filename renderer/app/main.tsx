/** First script of the window: opens the line to the brain, then shows the place the address names. */
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { api, connect, connection, queryClient } from '../bridge/index.ts'
import { styleNonce } from '../ui/style-nonce.ts'
import '../ui/tokens.css'
import '../ui/fonts.css'
import '../ui/base.css'
import '../ui/mantine.css'
import { App } from './app.tsx'
import { applyTheme } from './appearance.ts'
import { fetchStrings, speak, systemLocale } from './i18n/index.ts'

/** react-remove-scroll, under Mantine's dialogs, reads the nonce for its style tag from here. */
const allowLibraryStyles = (): void => {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}

const whenNotConnecting = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = connection.subscribe(() => {
      stop()
      resolve()
    })
  })

/** What the first picture will most likely need, fetched beside everything else. */
const fetchAhead = (): void => {
  void queryClient.prefetchQuery(api.library.list.queryOptions())
  void queryClient.prefetchQuery(api.library.continue.queryOptions())
  void fetchStrings(systemLocale())
}

/** Settings decide the first picture: language and theme. Without a brain the system's choices do. */
const chosenLook = async (): Promise<void> => {
  const settings = queryClient.fetchQuery(api.settings.get.queryOptions())
  await Promise.race([settings, whenNotConnecting()])
  const chosen = connection.state === 'open' ? await settings : null
  applyTheme(chosen?.theme ?? 'system')
  await speak(chosen?.locale ?? systemLocale())
}

const show = async (): Promise<void> => {
  allowLibraryStyles()
  applyTheme('system')
  connect()
  fetchAhead()
  await chosenLook().catch(() => speak(systemLocale()))
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
  )
}

void show()

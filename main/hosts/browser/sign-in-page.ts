/** What a browser without a session sees. Self-contained, in both languages, since the app cannot be loaded yet. */
export const signInPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Carrel</title>
<style>
  :root { color-scheme: light dark; font: 17px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText }
  main { max-width: 34rem; padding: 2rem }
  h1 { font: 600 1.6rem/1.3 Georgia, "Songti SC", "Noto Serif CJK SC", serif; margin: 0 0 1rem }
  code { padding: .1em .35em; border-radius: .3em; background: color-mix(in srgb, CanvasText 9%, Canvas) }
  p + p { margin-top: 1.2rem }
</style></head>
<body><main>
<h1>Carrel · 书阁</h1>
<p>This desk opens only from the address that <code>npm start</code> printed in your terminal: it carries a key that works once. Copy that address here, or start Carrel again for a new one.</p>
<p lang="zh-CN">这张书桌只能用终端里 <code>npm start</code> 打印的地址打开：其中的钥匙只能用一次。请把那个地址粘贴到这里，或重新启动书阁以取得新的地址。</p>
</main></body></html>`

/**
 * foliate-js gives its frames `allow-scripts`, because WebKit passes no events to our listeners without it
 * (https://bugs.webkit.org/show_bug.cgi?id=218086). Elsewhere a chapter needs none and gets none. In WebKit
 * the policy of book.html remains, which the chapters' documents inherit (main/content-frame/csp.ts).
 */
export const denyScriptsInFrames = (frame: typeof HTMLIFrameElement, vendor: string): void => {
  if (vendor.startsWith('Apple')) return
  const set = frame.prototype.setAttribute
  frame.prototype.setAttribute = function (this: HTMLIFrameElement, name: string, value: string) {
    set.call(this, name, name.toLowerCase() === 'sandbox' ? 'allow-same-origin' : value)
  }
}

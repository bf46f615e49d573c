/** The app page's Content-Security-Policy, in both window hosts. */

/**
 * @param nonce fresh for every answer
 * @param contentOrigins source expression for course origins, like `http://*.localhost:4242` or `carrel-course:`
 * @param socket the app's own WebSocket origin, where the line to the brain is one
 */
export const appCsp = (nonce: string, contentOrigins: string, socket = ''): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data: ${contentOrigins}`,
    `media-src 'self' blob: ${contentOrigins}`,
    "font-src 'self' data:",
    `connect-src 'self' blob: ${socket}`.trimEnd(),
    `frame-src ${contentOrigins}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

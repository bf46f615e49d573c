/** The origin of a frame's address. `URL.origin` is "null" for schemes it does not know, such as our own. */
export const frameOrigin = (address: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(address)?.[0] ?? ''

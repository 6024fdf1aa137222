import { bodyLimit } from './body-limit'

// Requests that Next.js cannot represent end in its own bare 500, before the proxy (proxy.ts) sees
// them and without any security header; of a body it waits for the end before it gives the proxy's
// answer. Such requests are changed as they arrive into ones that the proxy refuses at once, in a
// sentence.

/** The path by which the proxy recognises a request whose own path cannot be decoded. */
export const UNREADABLE_PATH = '/unreadable-path'

/** The path by which it recognises one that has announced more than its path takes. */
export const TOO_LARGE_PATH = '/too-large-body'

type RequestHead = {
  method?: string
  url?: string
  readonly headers: { readonly 'content-length'?: string }
}

/**
 * Changes `request` where needed.
 * @returns whether its body is left unread, so that the connection has to end with the response
 */
export function makeRefusable(request: RequestHead): boolean {
  // The fetch standard forbids a request with this method; OPTIONS is refused by the proxy
  // likewise.
  if (request.method === 'TRACE') request.method = 'OPTIONS'
  if (!isReadable(request.url ?? '/')) request.url = UNREADABLE_PATH
  if (!announcesTooMuch(request)) return false
  request.method = 'GET'
  request.url = TOO_LARGE_PATH
  return true
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

function announcesTooMuch({ url = '/', headers }: RequestHead): boolean {
  return Number(headers['content-length'] ?? 0) > bodyLimit(pathOf(url))
}

/** A path on this host whose percent-encoding is UTF-8. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(pathOf(url))
    return url.startsWith('/')
  } catch {
    return false
  }
}

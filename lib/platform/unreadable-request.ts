// Requests that Next.js cannot represent end in its own bare 500, before the proxy (proxy.ts) sees
// them and without any security header. They are changed as they arrive into requests that the proxy
// refuses in a sentence.

/** The path by which the proxy recognises a request whose own path cannot be decoded. */
export const UNREADABLE_PATH = '/unreadable-path'

type RequestLine = { method?: string; url?: string }

/** Changes `request` where needed. */
export function makeRefusable(request: RequestLine): void {
  // The fetch standard forbids a request with this method; OPTIONS is refused by the proxy likewise.
  if (request.method === 'TRACE') request.method = 'OPTIONS'
  if (!isReadable(request.url ?? '/')) request.url = UNREADABLE_PATH
}

/** A path on this host whose percent-encoding is UTF-8. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return url.startsWith('/')
  } catch {
    return false
  }
}

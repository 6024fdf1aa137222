// Security headers of every response. Pure: the proxy sets them, a test reads them.

/** Request header by which the proxy hands the nonce to the page. */
export const NONCE_HEADER = 'x-nonce'

/**
 * The style sheet that sonner (the toasts) adds by script has no nonce, so its text is allowed by
 * its hash; the empty text is the element's content while it is being built. A test computes the
 * hash from the installed package.
 */
export const SONNER_STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
] as const

/**
 * The content security policy of one response. Scripts run by this response's nonce only. Style
 * elements need the nonce too; style attributes are allowed, because React renders computed sizes
 * with them and no attribute can load or run anything here.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return Object.entries({
    'default-src': "'self'",
    // React's development build evaluates code to rebuild stacks; production never does.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The framework's development overlay adds some twenty style elements.
    'style-src': isDevelopment
      ? "'self' 'unsafe-inline'"
      : `'self' 'nonce-${nonce}' ${SONNER_STYLE_HASHES.join(' ')}`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    // A voice message is heard before it is sent.
    'media-src': "'self' blob:",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** Downloads of materials and exports: under a policy that loads and runs nothing. */
const FILES = ['/api/materials/', '/api/exports/', '/api/volumes/'] as const
const MESSAGE_FILES = /^\/api\/cases\/[^/]+\/message-files\//
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * The PDF reader's program and tables, immutable under a URL with their version. Its worker runs
 * under this policy: it may compile the decoders of scanned images, evaluate nothing, and connect
 * to this host only.
 */
const PDF_READER = '/api/pdf-reader/'
export const PDF_READER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

function policyOf(path: string, nonce: string, isDevelopment: boolean): string {
  if (FILES.some((each) => path.startsWith(each)) || MESSAGE_FILES.test(path)) return FILE_POLICY
  return path.startsWith(PDF_READER)
    ? PDF_READER_POLICY
    : contentSecurityPolicy(nonce, isDevelopment)
}

/**
 * Headers of every response but the framework's static files. HSTS only over https: over http a
 * browser must ignore it.
 */
export function securityHeaders(
  nonce: string,
  { path, isSecure, isDevelopment }: { path: string; isSecure: boolean; isDevelopment: boolean },
): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policyOf(path, nonce, isDevelopment),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not no-referrer: browsers would send `Origin: null` with form posts, which the origin check
    // refuses.
    'referrer-policy': 'same-origin',
    // A voice message is recorded by a conversation's page, and a conference has sound and picture;
    // each may be opened from any page without a new document.
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), midi=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': path.startsWith(PDF_READER)
      ? 'public, max-age=31536000, immutable'
      : 'no-store',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}

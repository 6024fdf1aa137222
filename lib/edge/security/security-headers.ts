// What every answer tells the browser to refuse. Pure: the proxy sets them, a test reads them.

/** The request header by which the proxy hands the nonce to the page. */
export const NONCE_HEADER = 'x-nonce'

/**
 * The style sheet that sonner (the toasts) adds by script carries no nonce, so its text is named by its hash; the empty text is
 * what the element holds while it is being put together. A test computes the hash from the installed package.
 */
export const SONNER_STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
] as const

/**
 * The content security policy of one response. Scripts run by this response's nonce alone. Style elements need the nonce too; style
 * attributes are allowed, since React writes them into the page for computed sizes, and no attribute can load or run anything here.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return Object.entries({
    'default-src': "'self'",
    // React's development build evaluates code to rebuild stacks; production never does.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The framework's development overlay brings some twenty style elements of its own.
    'style-src': isDevelopment
      ? "'self' 'unsafe-inline'"
      : `'self' 'nonce-${nonce}' ${SONNER_STYLE_HASHES.join(' ')}`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
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

/** Where materials and exported lists are given out: as downloads, under a policy that loads and runs nothing. */
const FILES = ['/api/materials/', '/api/exports/'] as const
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * The PDF reader's own program and tables, the same for everybody and for good under an address with their version. Its worker runs
 * under this policy: it may compile the decoders of scanned images, evaluate nothing, and speak to nobody but us.
 */
const PDF_READER = '/api/pdf-reader/'
export const PDF_READER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

function policyOf(path: string, nonce: string, isDevelopment: boolean): string {
  if (FILES.some((each) => path.startsWith(each))) return FILE_POLICY
  return path.startsWith(PDF_READER)
    ? PDF_READER_POLICY
    : contentSecurityPolicy(nonce, isDevelopment)
}

/** The headers of every answer but the framework's static files. HSTS only over https: over http a browser must ignore it anyway. */
export function securityHeaders(
  nonce: string,
  { path, isSecure, isDevelopment }: { path: string; isSecure: boolean; isDevelopment: boolean },
): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policyOf(path, nonce, isDevelopment),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not no-referrer: with that, browsers send `Origin: null` with a form's own post, which our check of the origin would refuse.
    'referrer-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': path.startsWith(PDF_READER)
      ? 'public, max-age=31536000, immutable'
      : 'no-store',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}

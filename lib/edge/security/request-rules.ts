import { requestSentence } from '@/lib/labels/zh-CN/request'
import { problem } from '../route/problem'

// Rules a request must meet before anything reads it: method, size, origin. Authentication is done
// by pages and acts.

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST']
const MB = 1_048_576

/** API of the courts' own systems: authenticated by key, called from no page of ours. */
const API = '/api/v1/'
const REFERRALS = '/api/v1/referrals'

/** One material of 10 MB and the form around it. */
const MATERIALS = /^\/api\/cases\/[^/]+\/materials$/

/** A spreadsheet of 10 MB; a slightly larger one gets the import's own sentence. */
const IMPORTS = /^\/api\/imports\/(cases|mediators)$/

/**
 * Bytes a body may have. Referrals include their materials (base64 of 30 MB and the text around
 * it).
 */
export function bodyLimit(path: string): number {
  if (MATERIALS.test(path)) return 12 * MB
  if (IMPORTS.test(path)) return 11 * MB
  return path === REFERRALS ? 42 * MB : MB
}

type RequestHead = { readonly method: string; readonly path: string; readonly headers: Headers }

/** The response that refuses a request; null where it may go on. */
export function refuseRequest({ method, path, headers }: RequestHead): Response | null {
  if (!METHODS.includes(method)) {
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: METHODS.join(', ') },
    })
  }
  if (method !== 'POST') return null
  const length = headers.get('content-length')
  if (length !== null && !(Number(length) <= bodyLimit(path)))
    return problem(413, 'BODY_TOO_LARGE', requestSentence.BODY_TOO_LARGE)
  if (path.startsWith(API)) return null
  // Browsers always send a form's length. A body without a length cannot be measured before it is
  // read.
  if (length === null) return problem(411, 'LENGTH_REQUIRED', requestSentence.LENGTH_REQUIRED)
  if (!isFromHere(headers)) return problem(403, 'WRONG_ORIGIN', requestSentence.WRONG_ORIGIN)
  return null
}

/**
 * Whether a page of this host sent it. Without an Origin header that cannot be known, so it did
 * not.
 */
function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (origin === null || host === null || !URL.canParse(origin)) return false
  return new URL(origin).host === host.split(',')[0]?.trim()
}

import { requestSentence } from '@/lib/labels/zh-CN/request'
import { problem } from '../route/problem'

// What a request must be before anything looks at it: method, size, origin. Nothing here asks who it is; pages and acts do.

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST']
const MB = 1_048_576

/** Where a court's own system speaks: with a key of its own, from no page of ours. */
const API = '/api/v1/'
const REFERRALS = '/api/v1/referrals'

/** One material of 10 MB and the form around it. */
const MATERIALS = /^\/api\/cases\/[^/]+\/materials$/

/** A spreadsheet of 10 MB; what is a little larger gets the sentence of the import itself. */
const IMPORTS = /^\/api\/imports\/(cases|mediators)$/

/** Bytes that a body may have. Referrals bring their materials along (base64 of 30 MB and the text around it). */
export function bodyLimit(path: string): number {
  if (MATERIALS.test(path)) return 12 * MB
  if (IMPORTS.test(path)) return 11 * MB
  return path === REFERRALS ? 42 * MB : MB
}

type Asked = { readonly method: string; readonly path: string; readonly headers: Headers }

/** The answer that turns a request away; null where it may go on. */
export function refuseRequest({ method, path, headers }: Asked): Response | null {
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
  // Browsers always say how long a form is. A body without a length cannot be measured before it is read.
  if (length === null) return problem(411, 'LENGTH_REQUIRED', requestSentence.LENGTH_REQUIRED)
  if (!isFromHere(headers)) return problem(403, 'WRONG_ORIGIN', requestSentence.WRONG_ORIGIN)
  return null
}

/** Was it sent by a page of this very host? Without an Origin header nobody can tell, so it was not. */
function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (origin === null || host === null || !URL.canParse(origin)) return false
  return new URL(origin).host === host.split(',')[0]?.trim()
}

import { requestSentence } from '@/lib/labels/zh-CN/request'
import { hostName } from '@/lib/platform/allowed-hosts'
import { bodyLimit } from '@/lib/platform/body-limit'
import { isHttps } from '@/lib/platform/forwarded'
import { TOO_LARGE_PATH, UNREADABLE_PATH } from '@/lib/platform/unreadable-request'
import { problem } from '../route/problem'

// Rules a request must meet before anything reads it: method, size, origin. Authentication is done
// by pages and acts.

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST']

/** API of the courts' own systems: authenticated by key, called from no page of ours. */
const API = '/api/v1/'

/** Read by machines that know this one by its number only; they say nothing of anyone. */
const HEALTH = '/api/health/'

type RequestHead = { readonly method: string; readonly path: string; readonly headers: Headers }

/**
 * The response that refuses a request; null where it may go on. `hosts`: the names under which the
 * system answers; null: every name.
 */
export function refuseRequest(
  { method, path, headers }: RequestHead,
  hosts: ReadonlySet<string> | null,
): Response | null {
  if (hosts && !path.startsWith(HEALTH) && !hosts.has(hostName(requestHost(headers) ?? '')))
    return problem(421, 'WRONG_HOST', requestSentence.WRONG_HOST)
  if (path === UNREADABLE_PATH)
    return problem(400, 'PATH_MALFORMED', requestSentence.PATH_MALFORMED)
  if (path === TOO_LARGE_PATH) return tooLarge()
  if (!METHODS.includes(method)) {
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: METHODS.join(', ') },
    })
  }
  if (method !== 'POST') return null
  const length = headers.get('content-length')
  if (length !== null && !(Number(length) <= bodyLimit(path))) return tooLarge()
  if (path.startsWith(API)) return null
  // Browsers always send a form's length. A body without a length cannot be measured before it is
  // read.
  if (length === null) return problem(411, 'LENGTH_REQUIRED', requestSentence.LENGTH_REQUIRED)
  if (!isFromHere(headers)) return problem(403, 'WRONG_ORIGIN', requestSentence.WRONG_ORIGIN)
  return null
}

const tooLarge = () => problem(413, 'BODY_TOO_LARGE', requestSentence.BODY_TOO_LARGE)

/** The host that the client named, with its port. */
function requestHost(headers: Headers): string | null {
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return host?.split(',')[0]?.trim() ?? null
}

/**
 * Whether a page of this host sent it. Without an Origin header that cannot be known, so it did
 * not. Where a trusted proxy says that the request came over https, so must the page: one sent
 * without encryption may be anybody's.
 */
function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  return host === requestHost(headers) && (!isHttps(headers) || protocol === 'https:')
}

import { NextResponse, type NextRequest } from 'next/server'
import { answerMaintenance } from '@/lib/edge/security/answer-maintenance'
import { refuseRequest } from '@/lib/edge/security/request-rules'
import { NONCE_HEADER, securityHeaders } from '@/lib/edge/security/security-headers'
import { allowedHosts } from '@/lib/platform/allowed-hosts'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { isHttps } from '@/lib/platform/forwarded'
import { newToken } from '@/lib/platform/ids'
import { findMaintenance } from '@/lib/platform/maintenance'
import { PATH_HEADER, requestedPath } from '@/lib/platform/requested-path'

/**
 * Host, method, size, origin, whether the system is maintained, and what the browser must refuse.
 * It authorises nothing: pages, actions and routes do, each for itself.
 */
export function proxy(request: NextRequest): Response {
  const nonce = newToken(16)
  const path = request.nextUrl.pathname
  const shown = securityHeaders(nonce, {
    path,
    isSecure: isHttps(request.headers),
    isDevelopment: env().NODE_ENV === 'development',
  })
  const head = { method: request.method, path, headers: request.headers }
  const refusal =
    refuseRequest(head, allowedHosts(env())) ?? answerMaintenance(path, findMaintenance(), now())
  const response =
    refusal ?? NextResponse.next({ request: { headers: forwardedHeaders(request, nonce, shown) } })
  for (const [name, value] of Object.entries(shown)) response.headers.set(name, value)
  return response
}

/**
 * Next.js finds the nonce in the policy of the *request* and writes it into every script of the
 * page. Pages do not know their own address: it is handed on too.
 */
function forwardedHeaders(
  request: NextRequest,
  nonce: string,
  shown: Readonly<Record<string, string>>,
): Headers {
  const passed = new Headers(request.headers)
  passed.set(NONCE_HEADER, nonce)
  passed.set(PATH_HEADER, requestedPath(request.nextUrl))
  passed.set('content-security-policy', shown['content-security-policy'] ?? '')
  return passed
}

export const config = { matcher: ['/((?!_next/static/).*)'] }

import 'server-only'
import { findFollower, findSignedIn } from '@/lib/auth/find-signed-in'
import { findUnfinished, UNFINISHED_PATHS } from '@/lib/auth/unfinished'
import { signInHref } from '@/lib/domain/access/return-to'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import type { Authenticate } from './define-route'
import { problem } from './problem'

function sentTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** The page of ours from which a route was opened, as path and query; null if it is not known. */
function openedFrom(request: Request): string | null {
  const referer = request.headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === request.headers.get('host') ? pathname + search : null
}

/**
 * For routes opened from our pages: the signed-in person, or a redirect to the sign-in page, which
 * leads back to the page.
 */
export const authenticatePerson: Authenticate = async (request) => {
  const signedIn = await findSignedIn()
  if (!signedIn) return sentTo(signInHref(openedFrom(request)))
  const unfinished = findUnfinished(signedIn)
  return unfinished ? sentTo(UNFINISHED_PATHS[unfinished]) : signedIn.actor
}

/**
 * For streams that an open page follows: the signed-in person, or 204, upon which the browser does
 * not come back. It is no use of the session.
 */
export const authenticateFollower: Authenticate = async () => {
  const signedIn = await findFollower()
  if (!signedIn || findUnfinished(signedIn)) return new Response(null, { status: 204 })
  return signedIn.actor
}

/**
 * For routes that a page's script calls on its own: the signed-in person, or a refusal that leaves
 * the page where it is.
 */
export const authenticateOrRefuse: Authenticate = async () => {
  const signedIn = await findSignedIn()
  if (!signedIn) return problem(401, 'SIGNED_OUT', ACCESS_REFUSED.SIGNED_OUT.message)
  const unfinished = findUnfinished(signedIn)
  return unfinished ? problem(403, unfinished, ACCESS_REFUSED[unfinished].message) : signedIn.actor
}

/** Does a browser wait for a page, as for a form that is sent without script? */
export function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false
}

/** For forms that a page sends by script, or as they are without one. */
export const authenticateForm: Authenticate = (request) =>
  wantsPage(request) ? authenticatePerson(request) : authenticateOrRefuse(request)

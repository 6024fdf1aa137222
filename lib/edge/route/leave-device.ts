import 'server-only'
import { findFollower, findSignedIn } from '@/lib/auth/find-signed-in'
import { forgetSessionCookie, readSessionId } from '@/lib/auth/session-cookie'
import type { Actor } from '@/lib/domain/access/roles'
import { leftHref } from '@/lib/domain/access/shared-device'
import { signOut } from '@/lib/use-cases/session/sign-out'
import type { Authenticate } from './define-route'

function toLeftPage(isByItself: boolean): Response {
  const headers = { location: leftHref(isByItself), 'cache-control': 'no-store' }
  return new Response(null, { status: 303, headers })
}

/** Who leaves; without a live session the page after leaving follows at once. */
export const authenticateLeaver: Authenticate = async () => {
  const signedIn = await findSignedIn()
  if (signedIn) return signedIn.actor
  await forgetSessionCookie()
  return toLeftPage(true)
}

/**
 * `POST /api/party/leave`: ends the session, whatever copies of its cookie exist, and removes the
 * cookie. A form without a script sends it, and the clock of the page where there is one
 * (`?ended=1`).
 */
export async function leaveDevice(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  await signOut(actor, { sessionId: await readSessionId() })
  await forgetSessionCookie()
  return toLeftPage(new URL(request.url).searchParams.has('ended'))
}

/**
 * `GET /api/party/leave`: removes the cookie of a session that has ended. A live one, as in another
 * tab of the same browser, is neither ended nor used by it: an address that anyone can link to
 * changes nothing.
 */
export async function forgetEnded(): Promise<Response> {
  if ((await findFollower()) === null) await forgetSessionCookie()
  return toLeftPage(true)
}

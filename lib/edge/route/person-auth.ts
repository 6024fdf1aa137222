import 'server-only'
import { findSignedIn } from '@/lib/auth/find-signed-in'
import type { Authenticate } from './define-route'

function sentTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** For routes opened from our pages: the signed-in person, or a redirect to the sign-in page. */
export const authenticatePerson: Authenticate = async () => {
  const signedIn = await findSignedIn()
  if (!signedIn) return sentTo('/sign-in')
  return signedIn.mustChangePassword ? sentTo('/account/first-password') : signedIn.actor
}

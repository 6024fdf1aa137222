import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/roles'
import { findSignedIn } from './find-signed-in'

/**
 * Who is signed in, checked against the server-side session row on each request; everyone else is sent to the sign-in page. With an
 * initial password nothing may be done before it is changed.
 */
export async function requireActor({ allowFirstPassword = false } = {}): Promise<Actor> {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect('/sign-in')
  if (signedIn.mustChangePassword && !allowFirstPassword) redirect('/account/first-password')
  return signedIn.actor
}

import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/roles'
import { findSignedIn, type SignedIn } from './find-signed-in'

/**
 * The signed-in person, checked against the session row on each request; everyone else is
 * redirected to the sign-in page. With an initial password, only to the page that changes it.
 */
export async function requireSignedIn({ allowFirstPassword = false } = {}): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect('/sign-in')
  if (signedIn.mustChangePassword && !allowFirstPassword) redirect('/account/first-password')
  return signedIn
}

/** The person without the session. */
export async function requireActor(options: { allowFirstPassword?: boolean } = {}): Promise<Actor> {
  return (await requireSignedIn(options)).actor
}

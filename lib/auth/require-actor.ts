import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/roles'
import { findSignedIn, type SignedIn } from './find-signed-in'

/**
 * Who is signed in, checked against the server-side session row on each request; everyone else is sent to the sign-in page. With an
 * initial password nothing may be done before it is changed.
 */
export async function requireSignedIn({ allowFirstPassword = false } = {}): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect('/sign-in')
  if (signedIn.mustChangePassword && !allowFirstPassword) redirect('/account/first-password')
  return signedIn
}

/** The person alone, for pages that need nothing of the session. */
export async function requireActor(options: { allowFirstPassword?: boolean } = {}): Promise<Actor> {
  return (await requireSignedIn(options)).actor
}

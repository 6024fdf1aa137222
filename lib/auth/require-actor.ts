import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { isPartyPath, signInHref, withReturnTo } from '@/lib/domain/access/return-to'
import type { Actor } from '@/lib/domain/access/roles'
import { LEAVE_PATH } from '@/lib/domain/access/shared-device'
import { PATH_HEADER } from '@/lib/platform/requested-path'
import { findSignedIn, type SignedIn } from './find-signed-in'
import { isSharedDevice } from './shared-device'

/**
 * The signed-in person, checked against the session row on each request; everyone else is
 * redirected to the sign-in page, which leads back here. With an initial password, only to the page
 * that changes it.
 */
export async function requireSignedIn({ allowFirstPassword = false } = {}): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) return redirectToSignIn()
  if (signedIn.mustChangePassword && !allowFirstPassword) return redirectToFirstPassword()
  return signedIn
}

/** The person without the session. */
export async function requireActor(options: { allowFirstPassword?: boolean } = {}): Promise<Actor> {
  return (await requireSignedIn(options)).actor
}

/**
 * To the sign-in page, and from there back to this address. On a device that others use too, where
 * the session of one who takes part has ended: to the page after leaving, without the address of
 * the case.
 */
export async function redirectToSignIn(): Promise<never> {
  const path = (await headers()).get(PATH_HEADER)
  if (path !== null && isPartyPath(path) && (await isSharedDevice())) redirect(LEAVE_PATH)
  redirect(signInHref(path))
}

/** To the page that replaces an initial password, and from there back to this address. */
export async function redirectToFirstPassword(): Promise<never> {
  redirect(withReturnTo('/account/first-password', (await headers()).get(PATH_HEADER)))
}

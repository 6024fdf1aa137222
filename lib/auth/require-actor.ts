import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { isPartyPath, signInHref, withReturnTo } from '@/lib/domain/access/return-to'
import type { Actor } from '@/lib/domain/access/roles'
import { LEAVE_PATH } from '@/lib/domain/access/shared-device'
import { PATH_HEADER } from '@/lib/platform/requested-path'
import { findSignedIn, type SignedIn } from './find-signed-in'
import { isSharedDevice } from './shared-device'
import { findUnfinished, UNFINISHED_PATHS, type Unfinished } from './unfinished'

type Allowed = {
  /** What this page is there to put right. */
  readonly allow?: Unfinished | null
}

/**
 * The signed-in person, checked against the session row on each request; everyone else is
 * redirected to the sign-in page, which leads back here. With an initial password, or without the
 * 两步验证 that the account must have, only to the page that puts this right.
 */
export async function requireSignedIn({ allow = null }: Allowed = {}): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) return redirectToSignIn()
  const unfinished = findUnfinished(signedIn)
  if (unfinished !== null && unfinished !== allow) return redirectToUnfinished(unfinished)
  return signedIn
}

/** The person without the session. */
export async function requireActor(options: Allowed = {}): Promise<Actor> {
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

/** To the page that puts right what is unfinished, and from there back to this address. */
export async function redirectToUnfinished(unfinished: Unfinished): Promise<never> {
  redirect(withReturnTo(UNFINISHED_PATHS[unfinished], (await headers()).get(PATH_HEADER)))
}

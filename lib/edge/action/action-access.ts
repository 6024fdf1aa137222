import 'server-only'
import { headers } from 'next/headers'
import { findSignedIn, type SignedIn } from '@/lib/auth/find-signed-in'
import { redirectToFirstPassword, redirectToSignIn } from '@/lib/auth/require-actor'
import type { WriteAct } from '@/lib/domain/access/acts'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import { PERSON_FIELD } from './action-state'

type Access =
  | { readonly ok: true; readonly signedIn: SignedIn }
  | { readonly ok: false; readonly because: keyof typeof ACCESS_REFUSED }

/**
 * The person who sends an action, or why there is none. Not a redirect: that would take the page
 * and what was typed from the user. A form sent without script gets a whole page anyway, so it is
 * redirected, and signing out without a session needs no answer but the sign-in page.
 */
export async function actionAccess(act: WriteAct, form: FormData): Promise<Access> {
  const signedIn = await findSignedIn()
  const isByScript = (await headers()).has('next-action')
  if (!signedIn) {
    if (!isByScript || act === 'session:sign-out') return redirectToSignIn()
    return { ok: false, because: 'SIGNED_OUT' }
  }
  if (signedIn.mustChangePassword && !WITH_FIRST_PASSWORD.includes(act)) {
    if (!isByScript) return redirectToFirstPassword()
    return { ok: false, because: 'FIRST_PASSWORD' }
  }
  const person = form.get(PERSON_FIELD)
  return person === null || person === signedIn.actor.id
    ? { ok: true, signedIn }
    : { ok: false, because: 'OTHER_PERSON' }
}

const WITH_FIRST_PASSWORD: readonly WriteAct[] = ['password:change', 'session:sign-out']

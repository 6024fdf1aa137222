import 'server-only'
import { headers } from 'next/headers'
import { findSignedIn, type SignedIn } from '@/lib/auth/find-signed-in'
import { redirectToSignIn, redirectToUnfinished } from '@/lib/auth/require-actor'
import { findUnfinished, type Unfinished } from '@/lib/auth/unfinished'
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
  const unfinished = findUnfinished(signedIn)
  if (unfinished !== null && !MAY_UNFINISHED[unfinished].includes(act)) {
    if (!isByScript) return redirectToUnfinished(unfinished)
    return { ok: false, because: unfinished }
  }
  const person = form.get(PERSON_FIELD)
  return person === null || person === signedIn.actor.id
    ? { ok: true, signedIn }
    : { ok: false, because: 'OTHER_PERSON' }
}

/** The acts that put right what is unfinished, and leaving. */
const MAY_UNFINISHED: Readonly<Record<Unfinished, readonly WriteAct[]>> = {
  FIRST_PASSWORD: ['password:change', 'session:sign-out'],
  SECOND_FACTOR: [
    'second-factor:begin',
    'second-factor:confirm',
    'second-factor:acknowledge',
    'passkey:add',
    'session:sign-out',
  ],
}

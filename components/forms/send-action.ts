import { PERSON_FIELD, type ActionState } from '@/lib/edge/action/action-state'
import type { FormAction } from './action-form'
import { pagePerson } from '@/components/ui/page-person'
import { signInAgain } from './sign-in-again'

/**
 * Sends an action for the person of this page. Where the session has ended the user signs in over
 * the page, and the same input is sent again.
 */
export async function sendAction(
  action: FormAction,
  previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const person = pagePerson()
  if (person !== null) form.set(PERSON_FIELD, person)
  const answer = await action(previous, form)
  const isSignedOut = answer.status === 'refused' && answer.code === 'SIGNED_OUT'
  return isSignedOut && (await signInAgain()) ? action(previous, form) : answer
}

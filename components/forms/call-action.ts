import { unstable_rethrow } from 'next/navigation'
import { IDLE, type ActionState } from '@/lib/edge/action/action-state'
import type { FormAction } from './action-form'
import { sendAction } from './send-action'
import { whyNoAnswer } from './why-no-answer'

/**
 * Calls an action that has no form of its own: one row of many, an undo. Without an answer from the
 * server it returns a refusal with the code NO_ANSWER; redirects pass through.
 */
export async function callAction(
  action: FormAction,
  fields: Readonly<Record<string, string>>,
): Promise<ActionState> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const change = import('./system-change').catch(() => null)
  try {
    return await sendAction(action, IDLE, form)
  } catch (error) {
    unstable_rethrow(error)
    return {
      status: 'refused',
      code: 'NO_ANSWER',
      message: (await whyNoAnswer(change, error)).sentence,
      fieldErrors: {},
      values: {},
      at: 0,
    }
  }
}

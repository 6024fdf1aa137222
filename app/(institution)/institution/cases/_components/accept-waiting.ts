import type { useRouter } from 'next/navigation'
import { callAction } from '@/components/forms/call-action'
import { announceTrouble } from '@/components/ui/toaster'
import type { AcceptAbility } from '@/lib/queries/institution/case-row'
import { acceptCaseAction } from '../actions'

export interface AcceptedCase {
  readonly caseId: string
  readonly caseNo: string
  /** What was done and the deadline that runs from it. */
  readonly said: string
}

/**
 * 受理 at one press, without a question: it can be undone for ten minutes. If it is not possible,
 * says why and shows the page as it is now. Null where nothing was accepted.
 */
export async function acceptWaiting(
  { caseId, ability }: { caseId: string; ability: AcceptAbility },
  router: Pick<ReturnType<typeof useRouter>, 'refresh'>,
): Promise<AcceptedCase | null> {
  if (!ability.allowed) {
    await announceTrouble(ability.why)
    return null
  }
  const state = await callAction(acceptCaseAction, { caseId })
  router.refresh()
  if (state.status === 'refused') await announceTrouble(state.message)
  if (state.status !== 'done' || !state.value) return null
  const { said = '', caseNo = '' } = state.value
  return { caseId, caseNo, said }
}

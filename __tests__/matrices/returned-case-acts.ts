import { toLocalDate } from '@/lib/domain/time/local-date'
import { endReturned } from '@/lib/use-cases/case/end-returned'
import { recallCase } from '@/lib/use-cases/case/recall-case'
import { referAgain } from '@/lib/use-cases/case/refer-again'
import { asOwner } from '../support/world'
import { setAcceptanceDue } from '../support/returned-cases'
import type { ActCase } from './case-acts'

/** What a court's clerk does with a referral that was not taken. */
export const RETURNED_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'recall',
    run: async (actor, { id }) => {
      await setAcceptanceDue(id, -1)
      return recallCase(actor, { caseId: id, text: '三个工作日内未确认接受' })
    },
  },
  {
    act: 'refer_again',
    run: (actor, { id }, world) =>
      referAgain(actor, {
        caseId: id,
        institutionId: world.institutions.b,
        text: '该中心受理同类纠纷',
      }),
  },
  {
    act: 'end_returned',
    run: async (actor, { id }) => {
      await asOwner(`UPDATE cases SET source = 'delegated_pre_filing' WHERE id = $1`, [id])
      return endReturned(actor, {
        caseId: id,
        end: 'filing',
        reason: 'party_unwilling',
        text: '申请人坚持诉讼',
        on: toLocalDate(new Date()),
      })
    },
  },
]

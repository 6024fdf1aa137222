import 'server-only'
import { addObjection } from '@/lib/data/stores/ruling/objection-store'
import { decideObject } from '@/lib/domain/ruling/decide-objection'
import { allow, refuse } from '@/lib/domain/refusal'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { loadOwnRuling } from './load-ruling'
import { reportObjection, refuseSecondObjection } from './report-objection'
import { ObjectInput } from './ruling-acts.input'

/**
 * 提出异议 (民诉解释 第372条): a party against the ruling that confirmed, within fifteen days of its receipt.
 */
export const objectToRuling = defineUseCase({
  act: 'ruling:object',
  input: ObjectInput,
  load: loadOwnRuling,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (loaded) => subjectOfOwn(loaded),
  decide: ({ taking, ruled }, { objectionId: id, partyId }, { actor, today, calendar }) =>
    findPartFor(taking, { accountId: actor.id, partyId, capacity: 'settle' })
      ? decideObject(ruled, { id, partyId }, { today, calendar })
      : refuse('NOT_YOURS_TO_ANSWER'),
  write: async (db, grant, lodging, loaded, input, { now, today }) => {
    const { id: caseId, confirmation } = loaded
    if (!lodging) return allow({ caseId })
    const { objectionId: id, partyId, words } = input
    const objection = { id, partyId, interest: null, lodgedOn: today, words }
    if (!(await addObjection(db, grant, confirmation, objection, lodging, now)))
      return refuseSecondObjection(db, confirmation.id, partyId)
    const subject = subjectOfOwn(loaded)
    await reportObjection(
      db,
      grant,
      { confirmation, record: loaded, objection, lodging, subject },
      now,
    )
    return allow({ caseId })
  },
})

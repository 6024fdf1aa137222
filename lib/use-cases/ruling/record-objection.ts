import 'server-only'
import { addObjection } from '@/lib/data/stores/ruling/objection-store'
import { decideRecordObjection } from '@/lib/domain/ruling/decide-objection'
import { allow } from '@/lib/domain/refusal'
import { scopeOfCourt, subjectOfCourt } from '../confirmation/load-for-court'
import { defineUseCase } from '../define-use-case'
import { loadRulingForCourt } from './load-ruling'
import { refuseSecondObjection, reportObjection } from './report-objection'
import { RecordObjectionInput } from './ruling-acts.input'

/**
 * 登记异议 (民诉解释 第372条): of an interested person, or of a party on paper. One that is late is recorded
 * and marked.
 */
export const recordObjection = defineUseCase({
  act: 'ruling:record-objection',
  input: RecordObjectionInput,
  load: loadRulingForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ facts }, { objectionId: id, ...statement }, { today, calendar }) =>
    decideRecordObjection(facts, { id, ...statement }, { today, calendar }),
  write: async (db, grant, lodging, loaded, input, { now }) => {
    const { confirmation, record } = loaded
    const done = allow({ confirmationId: confirmation.id })
    if (!lodging) return done
    const { objectionId: id, partyId, interest, lodgedOn, words } = input
    const objection = { id, partyId, interest, lodgedOn, words }
    if (!(await addObjection(db, grant, confirmation, objection, lodging, now)))
      return refuseSecondObjection(db, confirmation.id, partyId)
    const subject = subjectOfCourt(loaded)
    await reportObjection(db, grant, { confirmation, record, objection, lodging, subject }, now)
    return done
  },
})

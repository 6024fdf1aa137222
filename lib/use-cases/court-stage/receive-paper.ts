import 'server-only'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { OwnPaperInput } from './court-stage-acts.input'
import { decideOwnMark, loadOwnStage, writeOwnMark } from './load-own-stage'

/** 签收调解书 (民诉法 第100条; 在线诉讼规则 第33条), on one's own phone. The last one puts it into force. */
export const receivePaper = defineUseCase({
  act: 'paper:receive',
  input: OwnPaperInput,
  load: loadOwnStage,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: subjectOfOwn,
  decide: (facts, { partyId }, { actor, now }) =>
    decideOwnMark(facts, { partyId, answer: 'receipt' }, { accountId: actor.id, now }),
  write: async (db, grant, mark, facts, _input, context) => {
    await writeOwnMark(db, grant, mark, facts, context)
    await enqueue(db, {
      kind: 'mediation_dossier',
      payload: { caseId: facts.id },
      runAt: context.now,
      by: grant.actor.id,
    })
    return allow({ caseId: facts.id, isLast: mark.isLast })
  },
})

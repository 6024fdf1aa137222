import 'server-only'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { OwnPaperInput } from './court-stage-acts.input'
import { decideOwnMark, loadOwnStage, writeOwnMark } from './load-own-stage'

/** 请求制作调解书 (在线调解规则 第20条第二款), on one's own phone, identified within a day. */
export const requestPaper = defineUseCase({
  act: 'paper:request',
  input: OwnPaperInput,
  load: loadOwnStage,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: subjectOfOwn,
  decide: (facts, { partyId }, { actor, now }) =>
    decideOwnMark(facts, { partyId, answer: 'request' }, { accountId: actor.id, now }),
  write: async (db, grant, mark, facts, _input, context) => {
    await writeOwnMark(db, grant, mark, facts, context)
    return allow({ caseId: facts.id, isLast: mark.isLast })
  },
})

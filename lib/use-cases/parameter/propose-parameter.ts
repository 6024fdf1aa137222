import 'server-only'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import { decideParameter } from '@/lib/domain/parameters/decide-parameter'
import { allow } from '@/lib/domain/refusal'
import { parameterChange } from '@/lib/labels/zh-CN/parameter'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { refuseWaiting, writeProposal } from '../proposal/write-proposal'
import { loadChange, refuseChangedMeanwhile } from './load-change'
import { ProposeParameterInput } from './set-parameter.input'

/**
 * 提交法定期限参数复核: a period that the law leaves to the court. A security administrator confirms
 * it, value and day as they were proposed (carry-out.ts).
 */
export const proposeParameter = defineUseCase({
  act: 'parameter:propose',
  input: ProposeParameterInput,
  load: async (db, { key, courtId }, { now }) => {
    const facts = await loadChange(db, { key, courtId })
    const scope = { parameterKey: key, courtId }
    return facts && { ...facts, waiting: await findWaitingProposal(db, 'parameter', scope, now) }
  },
  scope: () => ({}),
  target: () => null,
  subject: ({ court }) => ({ courtId: court?.id }),
  decide: (facts, { key, seen, ...change }, { today }) =>
    (facts.waiting && refuseWaiting(facts.waiting)) ??
    refuseChangedMeanwhile(key, facts, seen) ??
    decideParameter(key, facts.versions, change, today),
  write: async (db, grant, _decision, { court }, input, context) => {
    const { key, courtId, value, from, reason, seen } = input
    const id = newId()
    const expiresAt = await writeProposal(
      db,
      grant,
      {
        id,
        kind: 'parameter',
        role: null,
        courtId,
        subjectId: id,
        subjectName: parameterChange(key, court?.name ?? null, value, from),
        subjectVersion: seen,
        contentSealed: null,
        parameter: { key, value, from },
        reason,
      },
      context,
    )
    return allow({ key, courtId, expiresAt })
  },
})

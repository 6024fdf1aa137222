import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findParameterVersions,
  lockParameters,
  withdrawParameterVersion,
} from '@/lib/data/stores/parameter/parameter-version-store'
import { decideWithdrawParameter } from '@/lib/domain/parameters/decide-parameter'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { WithdrawParameterInput } from './set-parameter.input'

/**
 * 撤回计划: what was planned is taken back before its day; what is in force stays. One person may, of
 * a period of the law too: nothing changes by it.
 */
export const withdrawParameter = defineUseCase({
  act: 'parameter:withdraw',
  input: WithdrawParameterInput,
  load: async (db, { key, no }) => {
    await lockParameters(db)
    const versions = await findParameterVersions(db)
    return versions.find((each) => each.key === key && each.no === no) ?? null
  },
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (version, _input, { today }) => decideWithdrawParameter(version, today),
  write: async (db, grant, _decision, version, _input, { actor, now }) => {
    const { key, no, value, from, courtId, court } = version
    if (!(await withdrawParameterVersion(db, grant, version, now)))
      return refuse('PARAMETER_BEGUN', { from })
    await appendEvent(db, {
      event: { kind: 'parameter.withdrawn', data: { key, no, value, from, court } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow({ key, courtId })
  },
})

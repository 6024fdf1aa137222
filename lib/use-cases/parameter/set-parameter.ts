import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addParameterVersion,
  findParameterVersions,
  lockParameters,
} from '@/lib/data/stores/parameter/parameter-store'
import { decideParameter, newestNo } from '@/lib/domain/parameters/decide-parameter'
import { allow, refuse } from '@/lib/domain/refusal'
import { parameterNamed } from '@/lib/labels/zh-CN/parameter'
import { defineUseCase } from '../define-use-case'
import { SetParameterInput } from './set-parameter.input'

/** 修改参数: a new value from a day on. What was in force before stays on record. */
export const setParameter = defineUseCase({
  act: 'parameter:set',
  input: SetParameterInput,
  load: async (db, { key }) => {
    await lockParameters(db)
    return (await findParameterVersions(db)).filter((each) => each.key === key)
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (versions, { key, seen, ...change }, { today }) => {
    const [newest] = versions
    return newest && newestNo(versions) !== seen
      ? refuse('PROFILE_CHANGED_MEANWHILE', {
          what: parameterNamed(key),
          by: newest.setBy,
          at: newest.setAt.toISOString(),
        })
      : decideParameter(key, versions, change, today)
  },
  write: async (db, grant, { no, before }, _versions, input, { actor, now }) => {
    const { key, value, from, reason } = input
    await addParameterVersion(db, grant, { key, no, value, from, reason }, now)
    await appendEvent(db, {
      event: { kind: 'parameter.set', data: { key, no, before, after: value, from, reason } },
      subject: {},
      by: actor,
      at: now,
    })
    return allow({ key })
  },
})

import 'server-only'
import { decideParameter } from '@/lib/domain/parameters/decide-parameter'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadChange, refuseChangedMeanwhile } from './load-change'
import { SetParameterInput } from './set-parameter.input'
import { writeParameter } from './write-parameter'

/**
 * 修改参数: a new value from a day on, of the whole installation or of one court. What was in force
 * before stays on record. Periods of the law: propose-parameter.ts.
 */
export const setParameter = defineUseCase({
  act: 'parameter:set',
  input: SetParameterInput,
  load: loadChange,
  scope: () => ({}),
  target: () => null,
  subject: ({ court }) => ({ courtId: court?.id }),
  decide: (facts, { key, seen, ...change }, { today }) =>
    refuseChangedMeanwhile(key, facts, seen) ?? decideParameter(key, facts.versions, change, today),
  write: async (db, grant, decision, { court }, input, { now }) => {
    await writeParameter(db, grant, { ...input, ...decision, court, proposal: null }, now)
    return allow({ key: input.key, courtId: input.courtId })
  },
})

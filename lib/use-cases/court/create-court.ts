import 'server-only'
import type { z } from 'zod'
import { findCourtNamesakes } from '@/lib/data/stores/court/court-store'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTakenNames } from '@/lib/domain/setup/taken-names'
import { asOperator } from '../as-operator'
import { defineUseCase } from '../define-use-case'
import { CreateCourtInput } from './create-court.input'
import { writeCourt, type CreatedCourt } from './write-court'

type Input = z.output<typeof CreateCourtInput>

/** 添加法院: a court that may refer cases here. Its code and name are unique. */
export const createCourt = defineUseCase({
  act: 'court:create',
  input: CreateCourtInput,
  load: (db, input) => findCourtNamesakes(db, input),
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (namesakes, input) => decideNames(namesakes, input),
  write: (db, grant, _decision, _facts, input, { actor, now }) =>
    writeCourt(db, grant, input, actor, now),
})

/** The same by the operator (`npm run court:create`). */
export function createCourtAsOperator(rawInput: unknown): Promise<Decided<CreatedCourt>> {
  return asOperator('create a court', CreateCourtInput, rawInput, async (db, input, at) => {
    const decided = decideNames(await findCourtNamesakes(db, input), input)
    return decided.ok ? writeCourt(db, 'operator', input, null, at) : decided
  })
}

function decideNames(
  namesakes: Awaited<ReturnType<typeof findCourtNamesakes>>,
  input: Input,
): Decided<null> {
  const taken = findTakenNames(namesakes, input)
  return Object.keys(taken).length > 0 ? refuse('INPUT_INVALID', {}, taken) : allow(null)
}

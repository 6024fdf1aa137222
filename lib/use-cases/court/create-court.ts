import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addCourt, findCourtNamesakes } from '@/lib/data/stores/court/court-store'
import type { Grant } from '@/lib/domain/access/policy'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTakenNames } from '@/lib/domain/setup/taken-names'
import { newId } from '@/lib/platform/ids'
import { asOperator } from '../as-operator'
import { defineUseCase } from '../define-use-case'
import { CreateCourtInput } from './create-court.input'

type Input = z.output<typeof CreateCourtInput>
type CreatedCourt = { readonly courtId: string; readonly code: string; readonly name: string }

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

async function writeCourt(
  db: Db,
  by: Grant<'court:create'> | 'operator',
  input: Input,
  actor: Grant<'court:create'>['actor'] | null,
  at: Date,
): Promise<Decided<CreatedCourt>> {
  const court = { id: newId(), ...input, createdAt: at }
  // Someone was faster with the same code or name.
  if (!(await addCourt(db, by, court)))
    return refuse('INPUT_INVALID', {}, findTakenNames(await findCourtNamesakes(db, input), input))
  await appendEvent(db, {
    event: {
      kind: 'court.created',
      data: {
        courtId: court.id,
        court: input.name,
        code: input.code,
        prefix: input.caseNumberPrefix,
      },
    },
    subject: { courtId: court.id },
    by: actor,
    at,
  })
  return allow({ courtId: court.id, code: input.code, name: input.name })
}

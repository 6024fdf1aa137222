import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCourtsByCode, type CourtName } from '@/lib/data/stores/court/court-store'
import {
  addInstitution,
  addInvitations,
  findInstitutionNamesakes,
} from '@/lib/data/stores/institution/new-institution-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTakenNames } from '@/lib/domain/setup/taken-names'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'
import { asOperator } from '../as-operator'
import { defineUseCase } from '../define-use-case'
import { CreateInstitutionInput } from './create-institution.input'

type Input = z.output<typeof CreateInstitutionInput>
type CreatedInstitution = {
  readonly institutionId: string
  readonly code: string
  readonly name: string
  /** Names of the courts that invite it. */
  readonly courts: readonly string[]
}

/**
 * 添加机构: a mediation institution with the courts that invite it (特邀规定第5条). What it publishes of
 * itself is filled in by its own administrator.
 */
export const createInstitution = defineUseCase({
  act: 'institution:create',
  input: CreateInstitutionInput,
  load: (db, input) => findFacts(db, input),
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (facts, input) => decideInstitution(facts, input),
  write: (db, grant, courts, _facts, input, { actor, now }) =>
    writeInstitution(db, grant, input, courts, actor, now),
})

/** The same by the operator (`npm run institution:create`). */
export function createInstitutionAsOperator(
  rawInput: unknown,
): Promise<Decided<CreatedInstitution>> {
  return asOperator(
    'create an institution',
    CreateInstitutionInput,
    rawInput,
    async (db, input, at) => {
      const decided = decideInstitution(await findFacts(db, input), input)
      return decided.ok ? writeInstitution(db, 'operator', input, decided.value, null, at) : decided
    },
  )
}

async function findFacts(db: Db, input: Input) {
  return {
    namesakes: await findInstitutionNamesakes(db, input),
    courts: await findCourtsByCode(db, input.courts),
  }
}

function decideInstitution(
  { namesakes, courts }: Awaited<ReturnType<typeof findFacts>>,
  input: Input,
): Decided<readonly CourtName[]> {
  const mistakes = {
    ...findTakenNames(namesakes, input),
    ...(courts.length < new Set(input.courts).size && { courts: 'COURT_UNKNOWN' }),
  }
  return Object.keys(mistakes).length > 0 ? refuse('INPUT_INVALID', {}, mistakes) : allow(courts)
}

async function writeInstitution(
  db: Db,
  by: Grant<'institution:create'> | 'operator',
  input: Input,
  courts: readonly CourtName[],
  actor: Actor | null,
  at: Date,
): Promise<Decided<CreatedInstitution>> {
  const { code, name, kind } = input
  const institutionId = newId()
  // Someone was faster with the same code or name.
  if (!(await addInstitution(db, by, { id: institutionId, code, name, kind, createdAt: at })))
    return refuse(
      'INPUT_INVALID',
      {},
      findTakenNames(await findInstitutionNamesakes(db, input), input),
    )
  const courtIds = courts.map(({ id }) => id)
  await addInvitations(db, by, institutionId, courtIds, toLocalDate(at))
  const names = courts.map((court) => court.name)
  await appendEvent(db, {
    event: {
      kind: 'institution.created',
      data: { institutionId, institution: name, code, kind, courts: names },
    },
    subject: { institutionId },
    by: actor,
    at,
  })
  return allow({ institutionId, code, name, courts: names })
}

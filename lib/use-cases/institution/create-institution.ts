import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { findCourtsByCode } from '@/lib/data/stores/court/court-store'
import {
  findInstitutionByCode,
  findInstitutionNamesakes,
} from '@/lib/data/stores/institution/new-institution-store'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findParentMistake } from '@/lib/domain/setup/branches'
import { findTakenNames } from '@/lib/domain/setup/taken-names'
import { asOperator } from '../as-operator'
import { defineUseCase } from '../define-use-case'
import { CreateInstitutionInput } from './create-institution.input'
import { writeInstitution, type CreatedInstitution } from './write-institution'

type Input = z.output<typeof CreateInstitutionInput>

/**
 * 添加机构: a mediation institution with the courts that invite it (特邀规定第5条), on its own or as a
 * branch of another one. What it publishes of itself is filled in by its own administrator.
 */
export const createInstitution = defineUseCase({
  act: 'institution:create',
  input: CreateInstitutionInput,
  load: (db, input) => findFacts(db, input),
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (facts, input) => decideInstitution(facts, input),
  write: (db, grant, _decision, facts, input, { actor, now }) =>
    writeInstitution(db, grant, input, facts, actor, now),
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
      const facts = await findFacts(db, input)
      const decided = decideInstitution(facts, input)
      return decided.ok ? writeInstitution(db, 'operator', input, facts, null, at) : decided
    },
  )
}

async function findFacts(db: Db, input: Input) {
  return {
    namesakes: await findInstitutionNamesakes(db, input),
    courts: await findCourtsByCode(db, input.courts),
    parent: input.parent === null ? null : await findInstitutionByCode(db, input.parent),
  }
}

function decideInstitution(
  { namesakes, courts, parent }: Awaited<ReturnType<typeof findFacts>>,
  input: Input,
): Decided<null> {
  const unfit = input.parent === null ? null : findParentMistake(parent)
  const mistakes = {
    ...findTakenNames(namesakes, input),
    ...(courts.length < new Set(input.courts).size && { courts: 'COURT_UNKNOWN' }),
    ...(unfit && { parent: unfit }),
  }
  return Object.keys(mistakes).length > 0 ? refuse('INPUT_INVALID', {}, mistakes) : allow(null)
}

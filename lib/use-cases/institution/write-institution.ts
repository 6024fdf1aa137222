import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { CourtName } from '@/lib/data/stores/court/court-store'
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
import type { CreateInstitutionInput } from './create-institution.input'

export type CreatedInstitution = {
  readonly institutionId: string
  readonly code: string
  readonly name: string
  /** Names of the courts that invite it. */
  readonly courts: readonly string[]
}

/** Writes an institution with the courts that invite it, and its event. */
export async function writeInstitution(
  db: Db,
  by: Grant<'institution:create' | 'organisation:import'> | 'operator',
  input: Omit<z.output<typeof CreateInstitutionInput>, 'courts'>,
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

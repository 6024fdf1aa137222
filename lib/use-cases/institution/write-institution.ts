import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { appendEvents } from '@/lib/data/stores/audit/event-store'
import type { CourtName } from '@/lib/data/stores/court/court-store'
import {
  addInstitution,
  addInvitations,
  findInstitutionNamesakes,
  type InstitutionName,
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
  /** Name of the institution that it is a branch of. */
  readonly parent: string | null
  /** Names of the courts that invite it. */
  readonly courts: readonly string[]
}

/** What a new institution belongs to. */
type Ties = {
  readonly courts: readonly CourtName[]
  /** Of which it is a branch. */
  readonly parent: Pick<InstitutionName, 'id' | 'name'> | null
}

/**
 * Writes an institution with the courts that invite it, and its event; that of a branch is recorded
 * with its parent as well.
 */
export async function writeInstitution(
  db: Db,
  by: Grant<'institution:create' | 'organisation:import'> | 'operator',
  input: Omit<z.output<typeof CreateInstitutionInput>, 'courts' | 'parent'>,
  { courts, parent }: Ties,
  actor: Actor | null,
  at: Date,
): Promise<Decided<CreatedInstitution>> {
  const { code, name, kind } = input
  const institutionId = newId()
  const parentId = parent?.id ?? null
  // Someone was faster with the same code or name.
  if (
    !(await addInstitution(db, by, {
      id: institutionId,
      code,
      name,
      kind,
      parentId,
      createdAt: at,
    }))
  )
    return refuse(
      'INPUT_INVALID',
      {},
      findTakenNames(await findInstitutionNamesakes(db, input), input),
    )
  const courtIds = courts.map(({ id }) => id)
  await addInvitations(db, by, institutionId, courtIds, toLocalDate(at))
  const names = courts.map((court) => court.name)
  const event = {
    kind: 'institution.created' as const,
    data: {
      institutionId,
      institution: name,
      code,
      kind,
      courts: names,
      ...(parent && { parent: parent.name }),
    },
  }
  await appendEvents(
    db,
    [institutionId, ...(parent ? [parent.id] : [])].map((id) => ({
      event,
      subject: { institutionId: id },
      by: actor,
      at,
    })),
  )
  return allow({ institutionId, code, name, parent: parent?.name ?? null, courts: names })
}

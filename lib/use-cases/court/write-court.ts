import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addCourt, findCourtNamesakes } from '@/lib/data/stores/court/court-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTakenNames } from '@/lib/domain/setup/taken-names'
import { newId } from '@/lib/platform/ids'
import type { CreateCourtInput } from './create-court.input'

export type CreatedCourt = {
  readonly courtId: string
  readonly code: string
  readonly name: string
}

/** Writes a court with its event. */
export async function writeCourt(
  db: Db,
  by: Grant<'court:create' | 'organisation:import'> | 'operator',
  input: z.output<typeof CreateCourtInput>,
  actor: Actor | null,
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

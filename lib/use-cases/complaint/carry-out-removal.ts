import 'server-only'
import type { Db } from '@/lib/data/door'
import type { FiledComplaint } from '@/lib/data/stores/complaint/complaint-store'
import { findEntryOf, findRosterFile } from '@/lib/data/stores/roster/roster-store'
import type { Grant } from '@/lib/domain/access/policy'
import { REMOVAL_OF_COMPLAINT } from '@/lib/domain/complaint/hearing'
import { allow, type Decided } from '@/lib/domain/refusal'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { writeRosterMove } from '../roster/roster-move'

/**
 * 除名 that the answer to a complaint orders: the entry of whom it is about at this court. One that
 * has left the roster before stays as it is.
 */
export async function carryOutRemoval(
  db: Db,
  grant: Grant<'complaint:answer-as-court'>,
  { courtId, institutionId, mediatorId, ground }: FiledComplaint,
  words: string,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<Decided<null>> {
  if (institutionId === null) return allow(null)
  const entry = await findEntryOf(db, { courtId, institutionId, mediatorId })
  const file = entry && (await findRosterFile(db, entry.id))
  if (!file) return allow(null)
  const choice = { by: 'court', ground: REMOVAL_OF_COMPLAINT[ground] } as const
  const decided = decideRosterMove('remove', file, choice, today)
  if (!decided.ok) return allow(null)
  const moved = await writeRosterMove(
    db,
    grant,
    file,
    decided.value,
    {},
    { ground: choice.ground, words },
    now,
  )
  return moved.ok ? allow(null) : moved
}

import 'server-only'
import type { Db } from '@/lib/data/door'
import type { FiledComplaint } from '@/lib/data/stores/complaint/complaint-store'
import { holdPendingReferrals } from '@/lib/data/stores/roster/open-referrals-store'
import { findEntryOf, findRosterFile } from '@/lib/data/stores/roster/roster-store'
import type { Grant } from '@/lib/domain/access/policy'
import {
  GROUND_OF_COMPLAINT,
  MOVE_OF_MEASURE,
  type ComplaintMeasure,
  type HearingMark,
} from '@/lib/domain/complaint/hearing'
import { allow, type Decided } from '@/lib/domain/refusal'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import type { HeardAs } from '@/lib/domain/roster/roster-moves'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { writeRosterMove } from '../roster/roster-move'

/**
 * What the answer to a complaint orders, in the entry of whom it is about at this court: a removal
 * ends it, 警告 and 通报 are kept in its history. One that has left the roster before stays as it is.
 * @returns or ROSTER_HAS_PENDING: referrals wait for the institution, which is suspended first
 */
export async function carryOutMeasure(
  db: Db,
  grant: Grant<'complaint:answer-as-court'>,
  { courtId, institutionId, mediatorId, ground: of }: FiledComplaint,
  { measure, words, hearing }: Order,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<Decided<null>> {
  if (institutionId === null) return allow(null)
  const entry = await findEntryOf(db, { courtId, institutionId, mediatorId })
  const file = entry && (await findRosterFile(db, entry.id))
  if (!file) return allow(null)
  const ground = GROUND_OF_COMPLAINT[of]
  const move = MOVE_OF_MEASURE[measure]
  const facts = { lastTrainedOn: null, pending: await holdPendingReferrals(db, file) }
  const decided = decideRosterMove(move, file, { by: 'court', ground }, today, facts)
  if (!decided.ok) return decided.refusal.code === 'ROSTER_HAS_PENDING' ? decided : allow(null)
  const kept = { ground, words, ...(hearing && { heard: heardAs(hearing) }) }
  const moved = await writeRosterMove(db, grant, file, decided.value, {}, kept, now)
  return moved.ok ? allow(null) : moved
}

const heardAs = ({ statedAt }: HearingMark): HeardAs => (statedAt ? 'stated' : 'silent')

type Order = {
  readonly measure: ComplaintMeasure
  readonly words: string
  readonly hearing: HearingMark | null
}

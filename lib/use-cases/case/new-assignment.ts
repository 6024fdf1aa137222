import 'server-only'
import type { NewAssignment } from '@/lib/data/stores/assignment/assignment-store'
import type { EventData } from '@/lib/domain/audit/events'

/** The assignment that the event of it records. */
export function toNewAssignment(
  { mediatorId, mediator, rank, rankScore, note, direct }: EventData<'case.assigned'>,
  handoverNote: string | null,
): NewAssignment {
  return {
    mediatorId,
    mediatorName: mediator,
    rank,
    rankScore,
    note,
    handoverNote,
    isAccepted: direct,
  }
}

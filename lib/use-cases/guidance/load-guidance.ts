import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import {
  findGuidance,
  findGuidanceById,
  findGuidanceMeeting,
} from '@/lib/data/stores/guidance/guidance-store'

/** A case in mediation with a meeting and its requests, for its mediator; the case is locked. */
export async function loadGuidanceOfMediator(
  db: Db,
  { caseId, meetingId }: { readonly caseId: string; readonly meetingId: string },
) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  const meeting = await findGuidanceMeeting(db, meetingId)
  if (record?.status !== 'in_mediation' || !meeting) return null
  return {
    record,
    meeting,
    all: await findGuidance(db, caseId),
    // A judge of the court has acts of the same name on other things.
    scope: { ...scopeOf(record), courtId: null },
    subject: eventSubjectOf(record),
  }
}

/** A request, for a judge of its court. null: for this court it does not exist. */
export async function loadGuidanceOfCourt(db: Db, { requestId }: { readonly requestId: string }) {
  const guidance = await findGuidanceById(db, requestId)
  const record = guidance && (await findCase(db, guidance.caseId))
  const meeting = guidance && (await findGuidanceMeeting(db, guidance.meetingId))
  if (!record || !meeting) return null
  return { guidance, meeting, record, scope: scopeOf(record), subject: eventSubjectOf(record) }
}

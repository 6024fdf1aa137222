import 'server-only'
import { asSystem } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findMarks } from '@/lib/data/stores/conference/host-store'
import { closeLog, endLeftConference } from '@/lib/data/stores/conference/left-store'
import { sumMarks } from '@/lib/domain/conference/attendance'
import { marksText } from '@/lib/domain/conference/marks'
import { sha256 } from '@/lib/platform/sha256'

/**
 * Ends the conferences that their hosts forgot to end, one after the other, so that their logs have
 * an end and their meetings can be registered. Several processes may do so at once.
 * @returns how many were ended
 */
export async function endLeftConferences(clock: () => Date): Promise<number> {
  for (let count = 0; ; count += 1) if (!(await endNext(clock()))) return count
}

const endNext = (now: Date): Promise<boolean> =>
  asSystem('end a conference that all have left', async (db) => {
    const left = await endLeftConference(db, now)
    if (!left) return false
    const marks = await findMarks(db, left.id)
    const digest = sha256(marksText(marks))
    const sum = sumMarks(marks, { startsAt: left.startsAt, now: left.endedAt })
    await closeLog(db, left.id, { at: left.endedAt, digest, sum })
    const record = await findCase(db, left.caseId)
    if (!record) return true
    await appendEvent(db, {
      event: {
        kind: 'conference.ended',
        data: {
          no: left.no,
          reason: 'other',
          openedAt: left.openedAt?.toISOString() ?? null,
          marks: marks.length,
          digest,
        },
      },
      subject: eventSubjectOf(record),
      by: null,
      at: now,
    })
    return true
  })

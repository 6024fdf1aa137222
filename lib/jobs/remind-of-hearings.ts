import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { lockCase } from '@/lib/data/stores/case/case-store'
import {
  findComingHearing,
  findComingHearings,
  type ComingHearing,
} from '@/lib/data/stores/confirmation/hearing-reminder-store'
import { findCourtName } from '@/lib/data/stores/court/court-name-store'
import { remindParties } from '@/lib/data/stores/delivery/remind-parties'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { readQuietHours } from '@/lib/data/stores/parameter/parameter-store'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import { findDeparture, type QuietHours } from '@/lib/domain/delivery/quiet-hours'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { findMeetingReminder } from '@/lib/domain/meeting/reminders'

const DAY_MS = 24 * 3_600_000

/**
 * As of a meeting by video. In quiet hours nothing is due yet: what waited in the outbox would not
 * notice that the hearing was cancelled.
 */
const findStep = (hearing: ComingHearing, at: Date, quiet: QuietHours) =>
  findDeparture('hearing_reminder', at, quiet) > at
    ? null
    : findMeetingReminder({ ...hearing, form: 'video' }, at, quiet)

/** Plans the reminders of hearings by video that are due: one job for each hearing and step. */
export async function planHearingReminders(at: Date): Promise<void> {
  await asSystem('plan the reminders of hearings', async (db) => {
    const quiet = await readQuietHours(db)
    for (const hearing of await findComingHearings(db, at, new Date(at.getTime() + DAY_MS))) {
      const step = findStep(hearing, at, quiet)
      if (!step) continue
      const { id: hearingId, caseId } = hearing
      await enqueue(db, {
        kind: 'hearing_reminder',
        key: `hearing_reminder:${hearingId}:${step}`,
        payload: { caseId, hearingId, startsAt: hearing.startsAt.toISOString(), step },
        runAt: at,
      })
    }
  })
}

/** Sends one of them, unless it is no longer right. */
export async function sendHearingReminder(
  db: Db,
  { caseId, hearingId, startsAt, step }: JobPayload<'hearing_reminder'>,
  at: Date,
): Promise<void> {
  // It is not cancelled meanwhile.
  await lockCase(db, caseId)
  const hearing = await findComingHearing(db, hearingId)
  if (!hearing || findStep(hearing, at, await readQuietHours(db)) !== step) return
  const court = await findCourtName(db, hearing.courtId)
  const facts = DELIVERY_FACTS.hearing_reminder.parse({ caseNo: hearing.caseNo, court, startsAt })
  await remindParties(db, hearing, { document: 'hearing_reminder', facts, meetingId: null }, at)
}

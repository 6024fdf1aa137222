import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import {
  addReminder,
  findPeopleToRemind,
  lockPersonToRemind,
} from '@/lib/data/stores/invitation/reminder-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { readQuietHours } from '@/lib/data/stores/parameter/parameter-store'
import { mayAsk } from '@/lib/domain/invitation/decide-invitation'
import { decideReminder } from '@/lib/domain/invitation/reminders'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { log } from '@/lib/platform/logger'

/** People per transaction; the cases in which a step is due are locked until it ends. */
const PEOPLE_PER_BATCH = 100

/** Plans the reminders of this hour: one job, however many processes plan it and however often. */
export async function planReminders(at: Date): Promise<void> {
  const hour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000).toISOString()
  await asSystem('plan the reminders of the hour', (db) =>
    enqueue(db, {
      kind: 'invitation_reminders',
      key: `invitation_reminders:${hour}`,
      payload: { hour, after: null },
      runAt: at,
    }),
  )
}

/**
 * Reminds the invited people of one batch who did not open their invitation, and plans the next
 * batch, in one transaction. Each step of a person is a row of its own: the database refuses it
 * twice.
 */
export async function remindInvited(
  db: Db,
  { hour, after }: JobPayload<'invitation_reminders'>,
  at: Date,
): Promise<void> {
  const quiet = await readQuietHours(db)
  const people = await findPeopleToRemind(db, after, PEOPLE_PER_BATCH)
  // Cases are locked in one order everywhere.
  const due = people
    .filter(({ facts }) => decideReminder(facts, at, quiet) !== null)
    .toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))
  for (const { caseId, participantId } of due) {
    await lockCase(db, caseId)
    const person = await lockPersonToRemind(db, participantId)
    const step = person && decideReminder(person.facts, at, quiet)
    if (!step) continue
    if (!(await addReminder(db, person, step, at))) {
      log.error('number of an invitation not opened', { row: person.invitationId })
      continue
    }
    await appendEvent(db, {
      event: {
        kind: 'invitation.reminded',
        data: { participantId, person: person.person, step },
      },
      subject: person.subject,
      by: null,
      at,
    })
    // Once there is a mediator, the call is on their 今日 (lib/data/mappers/people-to-call.ts).
    if (step === 'call' && mayAsk(person.facts.status))
      await notify(db, {
        kind: 'invitation.unopened',
        facts: {},
        about: { id: caseId, caseNo: person.caseNo },
        to: toOrNone(person.subject.institutionId ?? null, toAdministrators),
        by: null,
        at,
      })
  }
  const last = people.at(-1)
  if (last && people.length === PEOPLE_PER_BATCH)
    await enqueue(db, {
      kind: 'invitation_reminders',
      key: `invitation_reminders:${hour}:${last.invitationId}`,
      payload: { hour, after: last.invitationId },
      runAt: at,
    })
}

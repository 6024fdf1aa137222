import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import {
  addConfirmationReminder,
  findCasesInPeriod,
  findLatestInPeriod,
  findReminded,
  lapseConfirmation,
} from '@/lib/data/stores/confirmation/period-store'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { findConfirmationRules } from '@/lib/data/stores/court/confirmation-rule-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { sendCaseSms } from '@/lib/data/stores/delivery/send-case-sms'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import {
  applicationClock,
  type ConfirmationClock,
} from '@/lib/domain/confirmation/confirmation-clocks'
import {
  findPeopleToRemind,
  findReminderDay,
} from '@/lib/domain/confirmation/confirmation-reminders'
import { decideLapse } from '@/lib/domain/confirmation/decide-lapse'
import { findBlocks } from '@/lib/domain/confirmation/find-blocks'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'

/** Cases per transaction: each is locked until it ends. */
export const CASES_PER_BATCH = 50

/**
 * Plans the thirty days of today, in Shanghai: one job for each day, however many processes plan it
 * and however often.
 */
export async function planConfirmationPeriods(at: Date): Promise<void> {
  const day = toLocalDate(at)
  await asSystem('plan the periods of applications for confirmation', (db) =>
    enqueue(db, {
      kind: 'confirmation_periods',
      key: `confirmation_periods:${day}`,
      payload: { day, after: null },
      runAt: at,
    }),
  )
}

/**
 * Reminds those who have not confirmed, ends the applications whose thirty days have passed, and
 * plans the next batch, in one transaction. It counts by the day on which it runs; what was done
 * already is not done again.
 */
export async function watchConfirmationPeriods(
  db: Db,
  { day, after }: JobPayload<'confirmation_periods'>,
  at: Date,
): Promise<void> {
  const today = toLocalDate(at)
  const calendar = await getCalendar(db)
  // In the order of their ids: cases are locked in one order everywhere.
  const cases = await findCasesInPeriod(db, { after, today }, CASES_PER_BATCH)
  for (const caseId of cases) await watchCase(db, caseId, { at, today, calendar })
  const last = cases.at(-1)
  if (last && cases.length === CASES_PER_BATCH)
    await enqueue(db, {
      kind: 'confirmation_periods',
      key: `confirmation_periods:${day}:${last}`,
      payload: { day, after: last },
      runAt: at,
    })
}

type Now = { readonly at: Date; readonly today: LocalDate; readonly calendar: WorkCalendar }

async function load(db: Db, caseId: string, calendar: WorkCalendar) {
  await lockCase(db, caseId)
  const record = await findCaseState(db, caseId)
  const agreement = record && (await findPlainAgreement(db, caseId))
  const parties = await findPreparedParties(db, caseId)
  const effective = findEffective(agreement, parties)
  const clock = effective && applicationClock(effective.on, calendar)
  if (!record || !agreement || !effective || !clock?.ok) return null
  return {
    record,
    agreement,
    parties,
    effective,
    clock: clock.value,
    latest: await findLatestInPeriod(db, caseId),
    taking: await findTakingPart(db, caseId),
  }
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

async function watchCase(db: Db, caseId: string, now: Now): Promise<void> {
  const loaded = await load(db, caseId, now.calendar)
  if (!loaded) return
  const { latest, clock } = loaded
  if (latest && decideLapse(latest, clock, now.today).ok) {
    await lapse(db, loaded, latest, now)
    return
  }
  await remind(db, loaded, now)
}

const subjectOf = ({ record }: Loaded) => ({
  caseId: record.id,
  courtId: record.courtId,
  institutionId: record.institutionId,
})

/** The application ends; all who take part learn that there is something new, the mediator what. */
async function lapse(
  db: Db,
  loaded: Loaded,
  latest: { readonly id: string; readonly revision: number },
  { at }: Now,
): Promise<void> {
  const { record, taking, clock } = loaded
  if (!(await lapseConfirmation(db, latest, at))) return
  await appendEvent(db, {
    event: {
      kind: 'confirmation.lapsed',
      data: { confirmationId: latest.id, dueOn: clock.dueOn },
    },
    subject: subjectOf(loaded),
    by: null,
    at,
    basis: 'civil_procedure_205',
  })
  const accounts = taking.flatMap(({ accountId, hasEnded, kind }) =>
    accountId !== null && !hasEnded && kind !== 'invited' ? [accountId] : [],
  )
  for (const accountId of new Set(accounts))
    await enqueue(db, {
      kind: 'party_news',
      payload: { caseId: record.id, accountId },
      runAt: at,
    })
  await notify(db, {
    kind: 'confirmation.moved',
    facts: { status: 'lapsed' },
    about: record,
    to: toOrNone(record.mediatorId, toMediator),
    by: null,
    at,
  })
}

/**
 * The reminder of today's day to each who can still confirm, where the court would take the
 * application.
 */
async function remind(db: Db, loaded: Loaded, now: Now): Promise<void> {
  const { record, agreement, effective, clock, latest, taking } = loaded
  const day = findReminderDay(clock, now.today)
  const isOfThis = latest?.agreementNo === agreement.agreementNo
  // Who withdrew, or has it at the court already, is left in peace.
  if (day === null || (isOfThis && latest.status !== 'waiting_parties')) return
  if (await isBlocked(db, loaded, now)) return
  const reminded = await findReminded(db, record.id, agreement.agreementNo, day)
  const people = findPeopleToRemind(
    effective.parties.map(({ id }) => id),
    isOfThis ? latest.confirmedIds : [],
    taking,
  ).filter(({ accountId }) => !reminded.has(accountId))
  for (const { accountId, participantId, name } of people) {
    await addConfirmationReminder(db, record, {
      agreementNo: agreement.agreementNo,
      accountId,
      dayNo: day,
      madeAt: now.at,
    })
    await sendCaseSms(
      db,
      { caseId: record.id, accountId },
      'confirmation_reminder',
      factsOf(clock),
      now.at,
    )
    await appendEvent(db, {
      event: {
        kind: 'confirmation.reminded',
        data: { participantId, person: name, day, dueOn: clock.dueOn },
      },
      subject: subjectOf(loaded),
      by: null,
      at: now.at,
    })
  }
}

const factsOf = ({ dueOn, isProvisional }: ConfirmationClock) => ({ until: dueOn, isProvisional })

async function isBlocked(db: Db, loaded: Loaded, { today, calendar }: Now): Promise<boolean> {
  const { record, agreement, effective, parties } = loaded
  const texts = await findSupplementaryTexts(db, record.id)
  const blocks = findBlocks({
    record: { ...record, court: record.courtName, institution: record.institutionName },
    agreement,
    effective,
    clauses: jointClauses(agreement, parties, texts).map(({ text }) => text),
    confirmed: [],
    courtRules: await findConfirmationRules(db, record.courtId),
    on: today,
    calendar,
  })
  return blocks.length > 0
}

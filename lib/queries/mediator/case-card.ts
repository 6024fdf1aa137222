import type { Db } from '@/lib/data/door'
import { caseSelect, toCaseRecord } from '@/lib/data/mappers/case'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { NOT_UNDONE } from '@/lib/data/stores/assignment/assignment-store'
import { CONTACT_RESULTS } from '@/lib/domain/case/vocabulary'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { presentClock, type ClockView } from '../case/clock-view'
import type { ReadContext } from '../define-query'

const cardSelect = {
  ...caseSelect,
  institution: { select: { name: true } },
  parties: { orderBy: { position: 'asc' }, select: { side: true, name: true } },
  pauses: { select: { fromOn: true, toOn: true, reason: true } },
  extensions: { select: { days: true, agreedOn: true } },
  assignments: { where: NOT_UNDONE, select: { acceptedAt: true, endedAt: true } },
  contacts: {
    select: {
      personId: true,
      personName: true,
      result: true,
      note: true,
      happenedAt: true,
      recordedAt: true,
    },
  },
} as const

/** What a card shows of the clock. */
export type CardClock = Pick<ClockView, 'words' | 'risk' | 'state'>

export type CaseCardFacts = Awaited<ReturnType<typeof findCaseCards>>[number]

/** The mediator's own cases of these ids or statuses, with their clock as of today, who is in them, and the last contact. */
export async function findCaseCards(
  db: Db,
  { actor, today, calendar }: ReadContext,
  which: { readonly ids: readonly string[] } | { readonly statuses: readonly string[] },
) {
  const rows = await db.case.findMany({
    where: {
      mediatorId: actor.id,
      ...('ids' in which
        ? { id: { in: [...which.ids] } }
        : { status: { in: [...which.statuses] } }),
    },
    select: cardSelect,
  })
  return rows.map((row) => {
    const record = toCaseRecord(row)
    const pauses = row.pauses.map((pause) => ({
      from: toDay(pause.fromOn),
      to: toDayOrNull(pause.toOn),
      reason: parseStoredEnum(['appraisal', 'suspension'], pause.reason, 'clock_pauses.reason'),
    }))
    const extensions = row.extensions.map(({ days, agreedOn }) => ({
      days,
      agreedOn: toDay(agreedOn),
    }))
    const contacts = row.contacts
      .map((contact) => ({
        ...contact,
        result: parseStoredEnum(CONTACT_RESULTS, contact.result, 'contacts.result'),
      }))
      .sort(
        (a, b) =>
          b.happenedAt.getTime() - a.happenedAt.getTime() ||
          b.recordedAt.getTime() - a.recordedAt.getTime(),
      )
    // With each person the last word counts: whoever was reached since is not waiting for a call any more.
    const latest = contacts.filter(
      ({ personId }, index) => contacts.findIndex((each) => each.personId === personId) === index,
    )
    const takenAt = row.assignments.find(({ endedAt }) => endedAt === null)?.acceptedAt ?? null
    const namesOf = (side: string) =>
      row.parties.filter((party) => party.side === side).map(({ name }) => name)
    return {
      ...record,
      pauses,
      clock: presentClock({ ...record, pauses, extensions }, today, calendar),
      institutionName: row.institution?.name ?? null,
      applicants: namesOf('applicant'),
      respondents: namesOf('respondent'),
      contacts: contacts.length,
      lastContact: contacts[0] ?? null,
      callback: latest.find(({ result }) => result === 'call_back_later') ?? null,
      takenOn: takenAt && toLocalDate(takenAt),
      hadMediator: row.assignments.some(({ endedAt }) => endedAt !== null),
    }
  })
}

/** What a card shows of a clock; the rest of it stays on the server. A clock that cannot be computed is explained on the case's page. */
export function presentCardClock(clock: ClockView | null): CardClock | null {
  return clock && clock.state !== 'unknown'
    ? { words: clock.words, risk: clock.risk, state: clock.state }
    : null
}

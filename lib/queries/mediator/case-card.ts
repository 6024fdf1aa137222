import type { Db } from '@/lib/data/door'
import { caseSelect, toCaseRecord } from '@/lib/data/mappers/case'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { known } from '@/lib/data/mappers/known'
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
  assignments: { select: { acceptedAt: true, endedAt: true } },
  _count: { select: { contacts: true } },
  contacts: { orderBy: { happenedAt: 'desc' }, take: 1, select: { personId: true, personName: true, result: true, note: true, happenedAt: true } },
} as const

/** What a card shows of the clock. */
export type CardClock = Pick<ClockView, 'words' | 'risk' | 'state'>

export type CaseCardFacts = Awaited<ReturnType<typeof findCaseCards>>[number]

/** The mediator's own cases of these ids or statuses, with their clock as of today, who is in them, and the last contact. */
export async function findCaseCards(
  db: Db, { actor, today, calendar }: ReadContext, which: { readonly ids: readonly string[] } | { readonly statuses: readonly string[] },
) {
  const rows = await db.case.findMany({
    where: { mediatorId: actor.id, ...('ids' in which ? { id: { in: [...which.ids] } } : { status: { in: [...which.statuses] } }) },
    select: cardSelect,
  })
  return rows.map((row) => {
    const record = toCaseRecord(row)
    const pauses = row.pauses.map((pause) => ({
      from: toDay(pause.fromOn), to: toDayOrNull(pause.toOn), reason: known(['appraisal', 'suspension'], pause.reason, 'clock_pauses.reason'),
    }))
    const extensions = row.extensions.map(({ days, agreedOn }) => ({ days, agreedOn: toDay(agreedOn) }))
    const last = row.contacts[0]
    const takenAt = row.assignments.find(({ endedAt }) => endedAt === null)?.acceptedAt ?? null
    const namesOf = (side: string) => row.parties.filter((party) => party.side === side).map(({ name }) => name)
    return {
      ...record, pauses, clock: presentClock({ ...record, pauses, extensions }, today, calendar),
      institutionName: row.institution?.name ?? null,
      applicants: namesOf('applicant'), respondents: namesOf('respondent'),
      contacts: row._count.contacts,
      lastContact: last ? { ...last, result: known(CONTACT_RESULTS, last.result, 'contacts.result') } : null,
      takenOn: takenAt && toLocalDate(takenAt),
      hadMediator: row.assignments.some(({ endedAt }) => endedAt !== null),
    }
  })
}

/** What a card shows of a clock; the rest of it stays on the server. */
export function presentCardClock(clock: ClockView | null): CardClock | null {
  return clock && { words: clock.words, risk: clock.risk, state: clock.state }
}

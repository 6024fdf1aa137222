import type { Db } from '@/lib/data/door'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { known } from '@/lib/data/mappers/known'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { CONTACT_RESULTS, DISPUTE_TYPES, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { ReadContext } from '../define-query'
import { presentClock, type ClockView } from '../case/clock-view'

const cardSelect = {
  id: true, caseNo: true, courtId: true, institutionId: true, mediatorId: true, status: true, source: true, disputeType: true, outcome: true,
  receivedAt: true, acceptedAt: true, assignedAt: true, closedAt: true, acceptanceDueOn: true, mediationDueOn: true,
  lastAct: true, lastActBy: true, lastActAt: true, mediatorName: true,
  court: { select: { name: true } },
  institution: { select: { name: true } },
  parties: { orderBy: { position: 'asc' }, select: { side: true, name: true } },
  pauses: { select: { fromOn: true, toOn: true, reason: true } },
  extensions: { select: { days: true, agreedOn: true } },
  assignments: { select: { acceptedAt: true, endedAt: true } },
  _count: { select: { contacts: true } },
  contacts: { orderBy: { happenedAt: 'desc' }, take: 1, select: { personName: true, result: true, note: true, happenedAt: true } },
} as const

/** What a card shows of the clock. */
export type CardClock = Pick<ClockView, 'words' | 'risk' | 'state'>

/** A case as the mediator's lists need it, read in one go. `ids`: these and no others; by default every one the mediator carries. */
async function readCards(db: Db, actorId: string, where: { readonly ids: readonly string[] } | { readonly statuses: readonly string[] }) {
  return db.case.findMany({
    where: { mediatorId: actorId, ...('ids' in where ? { id: { in: [...where.ids] } } : { status: { in: [...where.statuses] } }) },
    select: cardSelect,
  })
}

export type CaseCardFacts = Awaited<ReturnType<typeof findCaseCards>>[number]

/** Cards of the mediator's own cases, with their clock as of today. */
export async function findCaseCards(
  db: Db, { actor, today, calendar }: ReadContext, where: { readonly ids: readonly string[] } | { readonly statuses: readonly string[] },
) {
  const rows = await readCards(db, actor.id, where)
  return rows.map(({ court, institution, parties, pauses, extensions, assignments, contacts, _count, ...row }) => {
    const facts = {
      ...row,
      status: known(CASE_STATUSES, row.status, 'cases.status'),
      source: known(CASE_SOURCES, row.source, 'cases.source'),
      disputeType: known(DISPUTE_TYPES, row.disputeType, 'cases.dispute_type'),
      outcome: row.outcome === null ? null : known(OUTCOMES, row.outcome, 'cases.outcome'),
      acceptanceDueOn: toDayOrNull(row.acceptanceDueOn),
      mediationDueOn: toDayOrNull(row.mediationDueOn),
    }
    const stops = pauses.map((pause) => ({
      from: toDay(pause.fromOn), to: toDayOrNull(pause.toOn), reason: known(['appraisal', 'suspension'], pause.reason, 'clock_pauses.reason'),
    }))
    const clock: ClockView | null = presentClock(
      { ...facts, pauses: stops, extensions: extensions.map(({ days, agreedOn }) => ({ days, agreedOn: toDay(agreedOn) })) }, today, calendar)
    const last = contacts[0]
    const takenAt = assignments.find(({ endedAt }) => endedAt === null)?.acceptedAt ?? null
    return {
      ...facts, clock, courtName: court.name, institutionName: institution?.name ?? null,
      applicants: parties.filter(({ side }) => side === 'applicant').map(({ name }) => name),
      respondents: parties.filter(({ side }) => side === 'respondent').map(({ name }) => name),
      contacts: _count.contacts,
      lastContact: last ? { ...last, result: known(CONTACT_RESULTS, last.result, 'contacts.result') } : null,
      takenOn: takenAt && toLocalDate(takenAt),
      hadMediator: assignments.some(({ endedAt }) => endedAt !== null),
    }
  })
}

import 'server-only'
import { CONTACT_RESULTS, type ContactResult } from '@/lib/domain/case/vocabulary'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { caseColumns, readCaseRecord } from '@/lib/data/mappers/case-columns'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { partyNames } from '@/lib/data/mappers/case-list'
import { untriedParties } from '@/lib/data/mappers/party-contacts'
import { peopleToCall } from '@/lib/data/mappers/people-to-call'
import {
  clockChangeColumns,
  readClockChanges,
  type ClockChanges,
} from '@/lib/data/mappers/clock-changes'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'
import { courtNoticeDays } from '../parameter/parameter-store'
import type { CoMediatorOfScope } from '@/lib/domain/access/co-mediator-acts'
import type { CaseStatus } from '@/lib/domain/case/status'

/** A contact as a card names it. */
export type CardContact = {
  readonly personId: string
  readonly personName: string
  readonly result: ContactResult
  readonly note: string | null
  readonly happenedAt: Date
  /** The moment of the call back agreed on; null in contacts recorded without one. */
  readonly callbackAt: Date | null
}

/** What a mediator's card shows of a case, beyond the case itself. Names of parties, no numbers. */
export type CaseCard = CaseRecord &
  ClockChanges & {
    readonly institutionName: string | null
    readonly applicants: readonly string[]
    readonly respondents: readonly string[]
    /** Names of the parties with whom no contact and no attempt is recorded. */
    readonly untriedParties: readonly string[]
    /** Days of the court's own rule for the notice; null where it has none. */
    readonly courtNoticeDays: number | null
    readonly lastContact: CardContact | null
    /** The agreed call backs; a later contact with the same person settles one. */
    readonly callbacks: readonly CardContact[]
    /**
     * Names of invited people whom two reminders did not bring: to be called (docs/decisions/0102).
     */
    readonly toCall: readonly string[]
    /** When the present mediator took the case. */
    readonly takenAt: Date | null
    readonly hadMediator: boolean
  }

type ContactRead = Omit<CardContact, 'result' | 'happenedAt' | 'callbackAt'> & {
  result: string
  happenedAt: string
  callbackAt: string | null
}

function toContact(read: ContactRead): CardContact {
  return {
    ...read,
    result: parseStoredEnum(CONTACT_RESULTS, read.result, 'contacts.result'),
    happenedAt: new Date(read.happenedAt),
    callbackAt: read.callbackAt === null ? null : new Date(read.callbackAt),
  }
}

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const a = columnsOf('assignments', 'a')
const k = columnsOf('contacts', 'k')
const m = columnsOf('case_co_mediators', 'm')
const each = columnsOf('contacts', 'each')

const CONTACT = Prisma.sql`jsonb_build_object('personId', ${k.person_id},
  'personName', ${k.person_name}, 'result', ${k.result}, 'note', ${k.note},
  'happenedAt', ${k.happened_at}, 'callbackAt', ${k.callback_at})`

const CARD = select({
  ...caseColumns,
  ...clockChangeColumns,
  institutionName: nullable(i.name),
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  untriedParties: untriedParties(),
  courtNoticeDays: courtNoticeDays(),
  lastContact: expression<ContactRead | null>(Prisma.sql`
    (SELECT ${CONTACT} FROM contacts k WHERE ${k.case_id} = ${c.id}
      ORDER BY ${k.happened_at} DESC, ${k.recorded_at} DESC LIMIT 1)`),
  callbacks: expression<ContactRead[] | null>(Prisma.sql`
    (SELECT jsonb_agg(${CONTACT} ORDER BY ${k.happened_at}, ${k.recorded_at}) FROM (
        SELECT DISTINCT ON (${each.person_id}) each.* FROM contacts each
        WHERE ${each.case_id} = ${c.id}
        ORDER BY ${each.person_id}, ${each.happened_at} DESC, ${each.recorded_at} DESC) k
      WHERE ${k.result} = 'call_back_later')`),
  toCall: peopleToCall(),
  takenAt: expression<Date | null>(Prisma.sql`
    (SELECT ${a.accepted_at} FROM assignments a
      WHERE ${a.case_id} = ${c.id} AND ${a.ended_at} IS NULL)`),
  coMediators: expression<CoMediatorOfScope[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('mediatorId', ${m.mediator_id},
        'hasDeclared', ${m.declared_at} IS NOT NULL))
      FROM case_co_mediators m WHERE ${m.case_id} = ${c.id} AND ${m.ended_at} IS NULL)`),
  hadMediator: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM assignments a WHERE ${a.case_id} = ${c.id}
      AND ${a.ended_at} IS NOT NULL AND ${a.ended_because} IS DISTINCT FROM 'undone')`),
})

/**
 * Which of a mediator's own cases: some by id, those that they co-mediate included, or all that
 * they preside over in these statuses.
 */
export type CardSelection =
  | { readonly ids: readonly string[] }
  | { readonly statuses: readonly CaseStatus[] }

/** A mediator's own cases as cards, in one statement and no order. */
export async function findCaseCards(
  db: Read,
  mediatorId: string,
  selection: CardSelection,
): Promise<CaseCard[]> {
  const own = Prisma.sql`${c.mediator_id} = ${mediatorId}::uuid`
  const selected =
    'ids' in selection
      ? Prisma.sql`${c.id} = ANY (${[...selection.ids]}::uuid[])
          AND (${own} OR heyi_is_co_mediator(${c.id}))`
      : Prisma.sql`${own} AND ${c.status} IN ${enumListLiteral(selection.statuses)}`
  const rows = await readRows(
    db,
    CARD,
    Prisma.sql`FROM cases c JOIN courts t ON t.id = ${c.court_id}
      LEFT JOIN institutions i ON ${i.id} = ${c.institution_id}
      WHERE ${selected}`,
  )
  return rows.map((row) => ({
    ...readCaseRecord(row),
    coMediators: row.coMediators ?? [],
    ...readClockChanges(row),
    institutionName: row.institutionName,
    applicants: row.applicants,
    respondents: row.respondents,
    untriedParties: row.untriedParties,
    courtNoticeDays: row.courtNoticeDays,
    lastContact: row.lastContact && toContact(row.lastContact),
    callbacks: (row.callbacks ?? []).map(toContact),
    toCall: row.toCall ?? [],
    takenAt: row.takenAt,
    hadMediator: row.hadMediator,
  }))
}

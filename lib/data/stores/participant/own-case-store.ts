import 'server-only'
import type { ConsultedParty } from '@/lib/domain/application/asking'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  AUTHORITIES,
  DISPUTE_TYPES,
  OUTCOMES,
  type Authority,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import { PARTICIPANT_KINDS, type ParticipantKind } from '@/lib/domain/participant/capacity'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { consultedParties, readConsultedParties } from '@/lib/data/mappers/asking'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  nullable,
  readRow,
  readRows,
  readValue,
  select,
} from '@/lib/data/typed-reads'

// A case as those who take part in it see it: only what their database role may read
// (prisma/functions/100-policies-cases.sql).

const c = columnsOf('cases', 'c')
const n = columnsOf('institutions', 'n')
const u = columnsOf('courts', 'u')
const t = columnsOf('participants', 't')
const a = columnsOf('agents', 'a')
const s = columnsOf('clock_pauses', 's')

const OWN = select({
  id: c.id,
  caseNo: c.case_no,
  courtId: c.court_id,
  institutionId: c.institution_id,
  holderId: c.holder_id,
  mediatorId: c.mediator_id,
  mediatorName: c.mediator_name,
  status: c.status,
  source: c.source,
  disputeType: c.dispute_type,
  cause: c.cause,
  courtEndedOn: c.court_ended_on,
  claim: c.claim,
  facts: c.facts,
  referredAt: c.referred_at,
  acceptedAt: c.accepted_at,
  closedAt: c.closed_at,
  outcome: c.outcome,
  mediationDueOn: c.mediation_due_on,
  isMediationDueProvisional: c.mediation_due_provisional,
  lastAct: c.last_act,
  lastActBy: c.last_act_by,
  lastActAt: c.last_act_at,
  court: u.name,
  institution: nullable(n.name),
  institutionPhone: nullable(n.contact_phone),
  serviceHours: nullable(n.service_hours),
  consulted: consultedParties(),
})

export type OwnCase = {
  readonly id: string
  readonly caseNo: string
  readonly courtId: string
  readonly institutionId: string | null
  readonly holderId: string
  readonly mediatorId: string | null
  readonly mediatorName: string | null
  readonly status: CaseStatus
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly cause: string
  readonly courtEndedOn: LocalDate | null
  readonly claim: string
  readonly facts: string
  readonly referredAt: Date
  readonly acceptedAt: Date | null
  readonly closedAt: Date | null
  readonly outcome: Outcome | null
  readonly mediationDueOn: LocalDate | null
  readonly isMediationDueProvisional: boolean
  readonly lastAct: string
  readonly lastActBy: string
  readonly lastActAt: Date
  readonly court: string
  readonly institution: string | null
  readonly institutionPhone: string | null
  readonly serviceHours: string | null
  /**
   * How far the parties of an application are with their answer; null where none is to be
   * consulted.
   */
  readonly consulted: readonly ConsultedParty[] | null
}

function toOwnCase(
  row: Omit<
    OwnCase,
    | 'status'
    | 'source'
    | 'disputeType'
    | 'courtEndedOn'
    | 'outcome'
    | 'mediationDueOn'
    | 'consulted'
  > & {
    readonly consulted: unknown
    readonly status: string
    readonly source: string
    readonly disputeType: string
    readonly courtEndedOn: Date | null
    readonly outcome: string | null
    readonly mediationDueOn: Date | null
  },
): OwnCase {
  return {
    ...row,
    status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    disputeType: parseStoredEnum(DISPUTE_TYPES, row.disputeType, 'cases.dispute_type'),
    courtEndedOn: toDayOrNull(row.courtEndedOn),
    outcome: row.outcome === null ? null : parseStoredEnum(OUTCOMES, row.outcome, 'cases.outcome'),
    mediationDueOn: toDayOrNull(row.mediationDueOn),
    consulted: readConsultedParties(row.consulted),
  }
}

const FROM = Prisma.sql`FROM cases c JOIN courts u ON ${u.id} = ${c.court_id}
  LEFT JOIN institutions n ON ${n.id} = ${c.institution_id}`

/** The cases in which this person takes part, the latest first. */
export async function findOwnCases(db: Read, accountId: string): Promise<OwnCase[]> {
  const rows = await readRows(
    db,
    OWN,
    Prisma.sql`${FROM} WHERE ${c.id} IN (SELECT ${t.case_id} FROM participants t
        WHERE ${t.account_id} = ${accountId}::uuid AND ${t.ended_on} IS NULL)
      ORDER BY ${c.received_at} DESC, ${c.id} LIMIT 50`,
  )
  return rows.map(toOwnCase)
}

/** One of them. */
export async function findOwnCase(db: Read, caseId: string): Promise<OwnCase | null> {
  const row = await readRow(db, OWN, Prisma.sql`${FROM} WHERE ${c.id} = ${caseId}::uuid`)
  return row && toOwnCase(row)
}

/**
 * Locks one of them for the rest of the transaction, for acts that are decided on what is signed
 * there.
 */
export async function lockOwnCase(db: Db, caseId: string): Promise<void> {
  await readValue<boolean>(db, Prisma.sql`heyi_lock_own_case(${caseId}::uuid)`)
}

/** The days on which the clock of a case stood still, without why. */
export async function findPausedDays(
  db: Read,
  caseId: string,
): Promise<{ readonly from: LocalDate; readonly to: LocalDate | null }[]> {
  const rows = await readRows(
    db,
    select({ from: s.from_on, to: s.to_on }),
    Prisma.sql`FROM clock_pauses s WHERE ${s.case_id} = ${caseId}::uuid ORDER BY ${s.from_on}`,
  )
  return rows.map(({ from, to }) => ({ from: toDay(from), to: toDayOrNull(to) }))
}

const TAKING_PART = select({
  id: t.id,
  kind: t.kind,
  partyId: t.party_id,
  personId: t.person_id,
  name: t.name,
  accountId: t.account_id,
  endedOn: t.ended_on,
  authority: nullable(a.authority),
  isMinor: expression<boolean>(Prisma.sql`(${t.kind} = 'party' AND heyi_is_minor(${t.party_id}))`),
  lacksAuthority: expression<boolean>(
    Prisma.sql`(${t.kind} = 'agent' AND NOT heyi_holds_authority(${t.person_id}))`,
  ),
  isOfAdult: expression<boolean>(
    Prisma.sql`(${t.kind} = 'legal_representative'
      AND NOT heyi_acts_for(${t.kind}, ${t.party_id}))`,
  ),
})

/** One who takes part in a case, as the others see them. */
export type TakingPart = {
  readonly id: string
  readonly kind: ParticipantKind
  readonly partyId: string | null
  readonly personId: string | null
  readonly name: string
  readonly accountId: string | null
  readonly hasEnded: boolean
  /** Of an agent. */
  readonly authority: Authority | null
  /** Of a party: it is a person under 18. */
  readonly isMinor: boolean
  /** Of a guardian: the party is 18 by now. */
  readonly isOfAdult: boolean
  /** Of an agent: the accepted paper is not in its term. */
  readonly lacksAuthority: boolean
}

/** All who take part in a case. */
export async function findTakingPart(db: Read, caseId: string): Promise<TakingPart[]> {
  const rows = await readRows(
    db,
    TAKING_PART,
    Prisma.sql`FROM participants t LEFT JOIN agents a ON ${a.id} = ${t.person_id}
      AND ${t.kind} = 'agent'
      WHERE ${t.case_id} = ${caseId}::uuid ORDER BY ${t.kind} DESC, ${t.id}`,
  )
  return rows.map(({ kind, authority, endedOn, ...row }) => ({
    ...row,
    kind: parseStoredEnum(PARTICIPANT_KINDS, kind, 'participants.kind'),
    authority:
      authority === null ? null : parseStoredEnum(AUTHORITIES, authority, 'agents.authority'),
    hasEnded: endedOn !== null,
  }))
}

import 'server-only'
import {
  ASSIGNMENT_ENDS,
  DECLINE_REASONS,
  DISCLOSURE_GROUNDS,
  type AssignmentEnd,
  type DeclineReason,
  type DisclosureGround,
} from '@/lib/domain/case/vocabulary'
import type { RelatedCase } from '@/lib/domain/referral/related-cases'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import { caseColumns, readCaseRecord, type CaseRecord } from '@/lib/data/mappers/case'
import {
  clockChangeColumns,
  readClockChanges,
  type ClockChanges,
} from '@/lib/data/mappers/clock-changes'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  findCaseParties,
  findServiceAddresses,
  type FiledAddress,
  type FiledParty,
} from '../party/case-people-store'
import { findCaseMaterials, type StoredMaterial } from '../dossier/material-store'
import { findRelatedCases } from '../referral/related-case-store'

export type FiledAssignment = {
  readonly id: string
  readonly mediatorName: string
  readonly assignedAt: Date
  readonly assignedBy: string
  readonly acceptedAt: Date | null
  readonly endedAt: Date | null
  readonly endedBecause: AssignmentEnd | null
  readonly endReason: string | null
  readonly endText: string | null
  readonly handoverNote: string | null
}

/** The present state of a case: what header, clock and next step are made of. */
export type CaseState = CaseRecord &
  ClockChanges & {
    readonly institutionName: string | null
    readonly contacts: number
    /** Latest first, without those that were taken back. */
    readonly assignments: readonly FiledAssignment[]
    readonly hadMediator: boolean
  }

export type CaseDispute = {
  readonly courtCaseNo: string | null
  readonly causeVersion: string
  readonly summary: string | null
  readonly claim: string
  readonly facts: string
  readonly jurisdictionBasis: string | null
  readonly referrer: string | null
}

export type FiledDisclosure = {
  readonly grounds: readonly DisclosureGround[]
  readonly statement: string | null
  readonly madeAt: Date
}

export type FiledClosing = {
  readonly account: string
  readonly failureReason: string | null
  readonly costRaising: string | null
  readonly courtNotes: string | null
}

export type FiledDecline = {
  readonly institutionName: string
  readonly reason: DeclineReason
  readonly text: string
  readonly declinedAt: Date
  readonly declinedBy: string
}

/** The whole file of a case. Personal numbers are masked. */
export type CaseFile = {
  readonly state: CaseState
  readonly dispute: CaseDispute
  readonly parties: readonly FiledParty[]
  readonly addresses: readonly FiledAddress[]
  readonly materials: readonly StoredMaterial[]
  readonly related: readonly RelatedCase[]
  /** A disclosure that waits for the institution's decision. */
  readonly disclosure: FiledDisclosure | null
  readonly closing: FiledClosing | null
  /** Latest first; more than one where the court referred it again. */
  readonly declines: readonly FiledDecline[]
}

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const a = columnsOf('assignments', 'a')
const k = columnsOf('closings', 'k')
const d = columnsOf('disclosures', 'd')
const e = columnsOf('case_declines', 'e')

const STATE = select({
  ...caseColumns,
  ...clockChangeColumns,
  institutionName: nullable(i.name),
  contacts: expression<number>(
    Prisma.sql`(SELECT count(*) FROM contacts k WHERE k.case_id = ${c.id})::int`,
  ),
})

const ASSIGNMENT = select({
  id: a.id,
  mediatorName: a.mediator_name,
  assignedAt: a.assigned_at,
  assignedBy: a.assigned_by,
  acceptedAt: a.accepted_at,
  endedAt: a.ended_at,
  endedBecause: a.ended_because,
  endReason: a.end_reason,
  endText: a.end_text,
  handoverNote: a.handover_note,
})

/** The present state of a case, if this actor may see it. */
export async function findCaseState(db: Read, caseId: string): Promise<CaseState | null> {
  const [row, assignments] = await Promise.all([
    readRow(
      db,
      STATE,
      Prisma.sql`FROM cases c JOIN courts t ON t.id = c.court_id
        LEFT JOIN institutions i ON i.id = c.institution_id
        WHERE ${c.id} = ${caseId}::uuid`,
    ),
    readRows(
      db,
      ASSIGNMENT,
      Prisma.sql`FROM assignments a
        WHERE ${a.case_id} = ${caseId}::uuid AND ${a.ended_because} IS DISTINCT FROM 'undone'
        ORDER BY ${a.assigned_at} DESC, ${a.id} DESC`,
    ),
  ])
  if (!row) return null
  return {
    ...readCaseRecord(row),
    ...readClockChanges(row),
    institutionName: row.institutionName,
    contacts: row.contacts,
    assignments: assignments.map((each) => ({
      ...each,
      endedBecause:
        each.endedBecause === null
          ? null
          : parseStoredEnum(ASSIGNMENT_ENDS, each.endedBecause, 'assignments.ended_because'),
    })),
    hadMediator: assignments.length > 0,
  }
}

const MATTERS = select({
  courtCaseNo: c.court_case_no,
  causeVersion: c.cause_version,
  summary: c.summary,
  claim: c.claim,
  facts: c.facts,
  jurisdictionBasis: c.jurisdiction_basis,
  referrer: c.referrer,
  account: nullable(k.account),
  failureReason: nullable(k.failure_reason),
  costRaising: nullable(k.cost_raising),
  courtNotes: nullable(k.court_notes),
  grounds: nullable(d.grounds),
  statement: nullable(d.statement),
  madeAt: nullable(d.made_at),
})

/** What was referred, what waits for a decision, and how it was closed. */
async function findMatters(
  db: Read,
  caseId: string,
): Promise<Pick<CaseFile, 'dispute' | 'disclosure' | 'closing'> | null> {
  const row = await readRow(
    db,
    MATTERS,
    Prisma.sql`FROM cases c LEFT JOIN closings k ON ${k.case_id} = ${c.id}
      LEFT JOIN disclosures d ON ${d.case_id} = ${c.id} AND ${d.decided_at} IS NULL
      WHERE ${c.id} = ${caseId}::uuid LIMIT 1`,
  )
  if (!row) return null
  const {
    account,
    failureReason,
    costRaising,
    courtNotes,
    grounds,
    statement,
    madeAt,
    ...dispute
  } = row
  return {
    dispute,
    closing: account === null ? null : { account, failureReason, costRaising, courtNotes },
    disclosure: madeAt && {
      madeAt,
      statement,
      grounds: (grounds ?? []).map((ground) =>
        parseStoredEnum(DISCLOSURE_GROUNDS, ground, 'disclosures.grounds'),
      ),
    },
  }
}

/**
 * The whole file of a case, if this actor may see it; personal numbers are masked. Its parts do not
 * depend on each other and are read together.
 */
export async function findCaseFile(db: Read, caseId: string): Promise<CaseFile | null> {
  const [state, matters, parties, addresses, materials, related, declines] = await Promise.all([
    findCaseState(db, caseId),
    findMatters(db, caseId),
    findCaseParties(db, caseId),
    findServiceAddresses(db, caseId),
    findCaseMaterials(db, caseId),
    findRelatedCases(db, caseId),
    findCaseDeclines(db, caseId),
  ])
  return state && matters && { state, ...matters, parties, addresses, materials, related, declines }
}

const DECLINE = select({
  institutionName: i.name,
  reason: e.reason_code,
  text: e.reason_text,
  declinedAt: e.declined_at,
  declinedBy: e.declined_by,
})

/** Who declined the case and why, latest first: read by the court to which it came back. */
async function findCaseDeclines(db: Read, caseId: string): Promise<FiledDecline[]> {
  const rows = await readRows(
    db,
    DECLINE,
    Prisma.sql`FROM case_declines e JOIN institutions i ON ${i.id} = ${e.institution_id}
      WHERE ${e.case_id} = ${caseId}::uuid ORDER BY ${e.declined_at} DESC`,
  )
  return rows.map((row) => ({
    ...row,
    reason: parseStoredEnum(DECLINE_REASONS, row.reason, 'case_declines.reason_code'),
  }))
}

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
import {
  CASE_COLUMNS,
  readCaseRecord,
  type CaseRead,
  type CaseRecord,
} from '@/lib/data/mappers/case'
import {
  CLOCK_CHANGES,
  readClockChanges,
  type ClockChanges,
  type ClockChangesRead,
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

type StateRead = CaseRead & ClockChangesRead & { institution_name: string | null; contacts: number }

type AssignmentRead = Omit<FiledAssignment, 'endedBecause'> & { endedBecause: string | null }

function findAssignments(db: Read, caseId: string): Promise<AssignmentRead[]> {
  return db.$queryRaw<AssignmentRead[]>`
    SELECT a.id, a.mediator_name AS "mediatorName", a.assigned_at AS "assignedAt",
      a.assigned_by AS "assignedBy", a.accepted_at AS "acceptedAt", a.ended_at AS "endedAt",
      a.ended_because AS "endedBecause", a.end_reason AS "endReason", a.end_text AS "endText",
      a.handover_note AS "handoverNote"
    FROM assignments a
    WHERE a.case_id = ${caseId}::uuid AND a.ended_because IS DISTINCT FROM 'undone'
    ORDER BY a.assigned_at DESC, a.id DESC`
}

/** The present state of a case, if this actor may see it. */
export async function findCaseState(db: Read, caseId: string): Promise<CaseState | null> {
  const [[row], assignments] = await Promise.all([
    db.$queryRaw<StateRead[]>`
      SELECT ${CASE_COLUMNS}, ${CLOCK_CHANGES}, i.name AS institution_name,
        (SELECT count(*) FROM contacts k WHERE k.case_id = c.id)::int AS contacts
      FROM cases c JOIN courts t ON t.id = c.court_id
        LEFT JOIN institutions i ON i.id = c.institution_id
      WHERE c.id = ${caseId}::uuid`,
    findAssignments(db, caseId),
  ])
  if (!row) return null
  return {
    ...readCaseRecord(row),
    ...readClockChanges(row),
    institutionName: row.institution_name,
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

/** What was referred, what waits for a decision, and how it was closed. */
type MattersRead = CaseDispute &
  Omit<FiledClosing, 'account'> & {
    account: string | null
    grounds: string[] | null
    statement: string | null
    madeAt: Date | null
  }

async function findMatters(
  db: Read,
  caseId: string,
): Promise<Pick<CaseFile, 'dispute' | 'disclosure' | 'closing'> | null> {
  const [row] = await db.$queryRaw<MattersRead[]>`
    SELECT c.court_case_no AS "courtCaseNo", c.cause_version AS "causeVersion", c.summary, c.claim,
      c.facts, c.jurisdiction_basis AS "jurisdictionBasis", c.referrer,
      k.account, k.failure_reason AS "failureReason", k.cost_raising AS "costRaising",
      k.court_notes AS "courtNotes", d.grounds, d.statement, d.made_at AS "madeAt"
    FROM cases c LEFT JOIN closings k ON k.case_id = c.id
      LEFT JOIN disclosures d ON d.case_id = c.id AND d.decided_at IS NULL
    WHERE c.id = ${caseId}::uuid LIMIT 1`
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

/** Who declined the case and why, latest first: read by the court to which it came back. */
async function findCaseDeclines(db: Read, caseId: string): Promise<FiledDecline[]> {
  const rows = await db.$queryRaw<(Omit<FiledDecline, 'reason'> & { reason: string })[]>`
    SELECT i.name AS "institutionName", d.reason_code AS reason, d.reason_text AS text,
      d.declined_at AS "declinedAt", d.declined_by AS "declinedBy"
    FROM case_declines d JOIN institutions i ON i.id = d.institution_id
    WHERE d.case_id = ${caseId}::uuid ORDER BY d.declined_at DESC`
  return rows.map((row) => ({
    ...row,
    reason: parseStoredEnum(DECLINE_REASONS, row.reason, 'case_declines.reason_code'),
  }))
}

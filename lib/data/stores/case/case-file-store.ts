import 'server-only'
import {
  ASSIGNMENT_ENDS,
  DECLINE_REASONS,
  DISCLOSURE_GROUNDS,
  type AssignmentEnd,
  type DeclineReason,
  type DisclosureGround,
} from '@/lib/domain/case/vocabulary'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import type { RelatedCase } from '@/lib/domain/referral/related-cases'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { NOT_UNDONE } from '../assignment/assignment-store'
import {
  findCaseParties,
  findServiceAddresses,
  type FiledAddress,
  type FiledParty,
} from '../party/case-people-store'
import { findCase } from './case-store'
import { findClockChanges } from '../deadline/clock-store'
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

/** How the case stands: what header, clock and next step are made of. */
export type CaseStanding = CaseRecord & {
  readonly institutionName: string | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly contacts: number
  /** Latest first; those that were taken back are left out. */
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
  readonly standing: CaseStanding
  readonly dispute: CaseDispute
  readonly parties: readonly FiledParty[]
  readonly addresses: readonly FiledAddress[]
  readonly materials: readonly StoredMaterial[]
  readonly related: readonly RelatedCase[]
  /** What was disclosed and nobody has decided on yet. */
  readonly disclosure: FiledDisclosure | null
  readonly closing: FiledClosing | null
  /** Latest first; more than one where the court referred it again. */
  readonly declines: readonly FiledDecline[]
}

/** How a case stands, if this actor may see it. */
export async function findCaseStanding(db: Db, caseId: string): Promise<CaseStanding | null> {
  const record = await findCase(db, caseId)
  if (!record) return null
  const institution = record.institutionId
    ? await db.institution.findUnique({
        where: { id: record.institutionId },
        select: { name: true },
      })
    : null
  const assignments = await db.assignment.findMany({
    where: { caseId, ...NOT_UNDONE },
    orderBy: [{ assignedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      mediatorName: true,
      assignedAt: true,
      assignedBy: true,
      acceptedAt: true,
      endedAt: true,
      endedBecause: true,
      endReason: true,
      endText: true,
      handoverNote: true,
    },
  })
  return {
    ...record,
    ...(await findClockChanges(db, caseId)),
    institutionName: institution?.name ?? null,
    contacts: await db.contact.count({ where: { caseId } }),
    assignments: assignments.map((row) => ({
      ...row,
      endedBecause:
        row.endedBecause === null
          ? null
          : parseStoredEnum(ASSIGNMENT_ENDS, row.endedBecause, 'assignments.ended_because'),
    })),
    hadMediator: assignments.length > 0,
  }
}

/** The whole file of a case, if this actor may see it; nothing in it is anyone's number in the clear. */
export async function findCaseFile(db: Db, caseId: string): Promise<CaseFile | null> {
  const standing = await findCaseStanding(db, caseId)
  if (!standing) return null
  const dispute = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      courtCaseNo: true,
      causeVersion: true,
      summary: true,
      claim: true,
      facts: true,
      jurisdictionBasis: true,
      referrer: true,
    },
  })
  const disclosure = await db.disclosure.findFirst({
    where: { caseId, decidedAt: null },
    select: { grounds: true, statement: true, madeAt: true },
  })
  return {
    standing,
    dispute,
    parties: await findCaseParties(db, caseId),
    addresses: await findServiceAddresses(db, caseId),
    materials: await findCaseMaterials(db, caseId),
    related: await findRelatedCases(db, caseId),
    disclosure: disclosure && {
      ...disclosure,
      grounds: disclosure.grounds.map((ground) =>
        parseStoredEnum(DISCLOSURE_GROUNDS, ground, 'disclosures.grounds'),
      ),
    },
    closing: await db.closing.findUnique({
      where: { caseId },
      select: { account: true, failureReason: true, costRaising: true, courtNotes: true },
    }),
    declines: await findCaseDeclines(db, caseId),
  }
}

/** Who declined the case and why, latest first: read by the court to which it came back. */
export async function findCaseDeclines(db: Db, caseId: string): Promise<FiledDecline[]> {
  const rows = await db.caseDecline.findMany({
    where: { caseId },
    orderBy: { declinedAt: 'desc' },
    select: {
      reasonCode: true,
      reasonText: true,
      declinedAt: true,
      declinedBy: true,
      institution: { select: { name: true } },
    },
  })
  return rows.map((row) => ({
    institutionName: row.institution.name,
    reason: parseStoredEnum(DECLINE_REASONS, row.reasonCode, 'case_declines.reason_code'),
    text: row.reasonText,
    declinedAt: row.declinedAt,
    declinedBy: row.declinedBy,
  }))
}

import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRows, readValue, ROW_COUNT, select } from '@/lib/data/typed-reads'
import type { Finding, PropertyReport } from '@/lib/domain/dossier/four-properties'
import {
  CHECK_OCCASIONS,
  StoredFindings,
  type CheckOccasion,
} from '@/lib/domain/dossier/property-report'

// Reports of 四性检测. A row is added once and never changed.

export type StoredReport = {
  readonly id: string
  readonly volumes: number
  readonly checkedAt: Date
  readonly occasion: CheckOccasion
  /** Empty: the system. */
  readonly requestedBy: string
  readonly findings: readonly Finding[]
  readonly isSound: boolean
}

const r = columnsOf('dossier_reports', 'r')
const v = columnsOf('dossier_volumes', 'v')
const d = columnsOf('dossier_destructions', 'd')

const REPORT = select({
  id: r.id,
  volumes: r.volumes,
  checkedAt: r.checked_at,
  occasion: r.occasion,
  requestedBy: r.requested_by,
  findings: r.findings,
  isSound: r.is_sound,
})

/** The reports of a case that this actor may see, the latest first. */
export async function findReports(db: Read, caseId: string): Promise<StoredReport[]> {
  const rows = await readRows(
    db,
    REPORT,
    Prisma.sql`FROM dossier_reports r WHERE ${r.case_id} = ${caseId}::uuid
      ORDER BY ${r.checked_at} DESC, ${r.id}`,
  )
  return rows.map(({ occasion, findings, ...row }) => ({
    ...row,
    occasion: parseStoredEnum(CHECK_OCCASIONS, occasion, 'dossier_reports.occasion'),
    findings: StoredFindings.parse(findings),
  }))
}

/** How many volumes of the case's dossier are bound. */
export function countVolumes(db: Read, caseId: string): Promise<number> {
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM dossier_volumes v WHERE ${v.case_id} = ${caseId}::uuid`,
  )
}

export type NewReport = PropertyReport & {
  readonly volumes: number
  readonly occasion: CheckOccasion
  readonly requestedBy: string
}

/** Adds a report; only the system may. */
export async function addReport(
  db: Db,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  { findings, ...report }: NewReport,
  at: Date,
): Promise<void> {
  await db.dossierReport.create({
    data: {
      ...report,
      findings: StoredFindings.parse(findings),
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      checkedAt: at,
    },
    select: { id: true },
  })
}

/**
 * Cases whose dossier was bound before `since` and not checked after it, the oldest first. Needs
 * the system's transaction.
 */
export async function findCasesToCheck(db: Read, since: Date, atMost: number): Promise<string[]> {
  const rows = await readRows(
    db,
    select({ caseId: v.case_id }),
    Prisma.sql`FROM dossier_volumes v
      WHERE ${v.volume} = 1 AND ${v.bound_at} < ${since} AND NOT EXISTS (
        SELECT 1 FROM dossier_reports r WHERE ${r.case_id} = ${v.case_id}
          AND ${r.checked_at} >= ${since})
        AND NOT EXISTS (SELECT 1 FROM dossier_destructions d WHERE ${d.case_id} = ${v.case_id}
          AND ${d.step} = 'carried_out')
      ORDER BY ${v.bound_at}, ${v.case_id} ${limitLiteral(atMost)}`,
  )
  return rows.map(({ caseId }) => caseId)
}

import 'server-only'
import { DECLINE_REASONS, type DeclineReason } from '@/lib/domain/case/vocabulary'
import type { Db } from '../door'
import { caseSelect, toCaseRecord, type CaseRecord } from '../mappers/case'
import { known } from '../mappers/known'

type Named = { readonly code: string; readonly name: string }

export type ReferralState = CaseRecord & {
  readonly courtCaseNo: string | null
  readonly institution: Named | null
  /** Who gave it back last and why, while the case lies with the court. */
  readonly declined: { readonly reason: DeclineReason; readonly text: string; readonly at: Date; readonly institution: Named } | null
}

/** A case by its number, if this court referred it. */
export async function findReferralState(db: Db, courtId: string, caseNo: string): Promise<ReferralState | null> {
  const named = { select: { code: true, name: true } } as const
  const row = await db.case.findFirst({ where: { caseNo, courtId }, select: { ...caseSelect, courtCaseNo: true, institution: named } })
  if (!row) return null
  const { institution, courtCaseNo, ...rest } = row
  const record = toCaseRecord(rest)
  const declines = record.status !== 'returned' ? [] : await db.caseDecline.findMany({
    where: { caseId: record.id }, orderBy: { declinedAt: 'desc' }, take: 1,
    select: { reasonCode: true, reasonText: true, declinedAt: true, institution: named },
  })
  const [last] = declines
  const declined = last
    ? { reason: known(DECLINE_REASONS, last.reasonCode, 'case_declines.reason_code'), text: last.reasonText, at: last.declinedAt, institution: last.institution }
    : null
  return { ...record, courtCaseNo, institution, declined }
}

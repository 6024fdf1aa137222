import 'server-only'
import { isAtCourt, isSettled } from '@/lib/domain/case/status'
import { RETURN_REASONS, type ReturnReason } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import { caseSelect, toCaseRecord, type CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

type Named = { readonly code: string; readonly name: string }

type Declined = {
  readonly reason: ReturnReason
  readonly text: string
  readonly at: Date
  readonly institution: Named
}

export type ReferralState = CaseRecord & {
  readonly courtCaseNo: string | null
  readonly institution: Named | null
  /** A due day may still change: its calendar is not published and the case is open. */
  readonly isProvisional: boolean
  /** Who gave it back last and why, while the case is with the court. */
  readonly declined: Declined | null
}

const named = { select: { code: true, name: true } } as const

/** A case by its number, if this court referred it. */
export async function findReferralState(
  db: Db,
  courtId: string,
  caseNo: string,
): Promise<ReferralState | null> {
  const select = {
    ...caseSelect,
    courtCaseNo: true,
    institution: named,
    acceptanceDueProvisional: true,
  } as const
  const row = await db.case.findFirst({ where: { caseNo, courtId }, select })
  if (!row) return null
  const { institution, courtCaseNo, acceptanceDueProvisional, ...rest } = row
  const record = toCaseRecord(rest)
  const isOpen = !isSettled(record.status) && !isAtCourt(record.status)
  return {
    ...record,
    courtCaseNo,
    institution,
    isProvisional: isOpen && (acceptanceDueProvisional || record.isMediationDueProvisional),
    declined: isAtCourt(record.status) ? await findLastDecline(db, record.id) : null,
  }
}

async function findLastDecline(db: Db, caseId: string): Promise<Declined | null> {
  const last = await db.caseDecline.findFirst({
    where: { caseId },
    orderBy: { declinedAt: 'desc' },
    select: { reasonCode: true, reasonText: true, declinedAt: true, institution: named },
  })
  if (!last) return null
  const reason = parseStoredEnum(RETURN_REASONS, last.reasonCode, 'case_declines.reason_code')
  return { reason, text: last.reasonText, at: last.declinedAt, institution: last.institution }
}

import 'server-only'
import { RETURN_REASONS } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { FiledDecline } from './case-file-types'

const select = {
  caseId: true,
  reasonCode: true,
  reasonText: true,
  declinedAt: true,
  declinedBy: true,
  institution: { select: { name: true, contactPerson: true, contactPhone: true } },
} as const satisfies Prisma.CaseDeclineSelect

function toFiled(row: Prisma.CaseDeclineGetPayload<{ select: typeof select }>): FiledDecline {
  return {
    institutionName: row.institution.name,
    reason: parseStoredEnum(RETURN_REASONS, row.reasonCode, 'case_declines.reason_code'),
    text: row.reasonText,
    declinedAt: row.declinedAt,
    declinedBy: row.declinedBy,
    contactPerson: row.institution.contactPerson,
    contactPhone: row.institution.contactPhone,
  }
}

/**
 * The last decline of each of these cases, by the case's id; a case that was never declined is
 * missing.
 */
export async function findLastDeclines(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, FiledDecline>> {
  const rows = await db.caseDecline.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: { declinedAt: 'asc' },
    select,
  })
  return new Map(rows.map((row) => [row.caseId, toFiled(row)]))
}

import 'server-only'
import { RETURN_REASONS } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import type { FiledDecline } from './case-file-types'

const d = columnsOf('case_declines', 'd')
const i = columnsOf('institutions', 'i')
const DECLINE = select({
  caseId: d.case_id,
  institutionName: i.name,
  reason: d.reason_code,
  text: d.reason_text,
  declinedAt: d.declined_at,
  declinedBy: d.declined_by,
  contactPerson: i.contact_person,
  contactPhone: i.contact_phone,
})

/**
 * The last decline of each of these cases, by the case's id; a case that was never declined is
 * missing.
 */
export async function findLastDeclines(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, FiledDecline>> {
  if (caseIds.length === 0) return new Map()
  const rows = await readRows(
    db,
    DECLINE,
    Prisma.sql`FROM case_declines d JOIN institutions i ON ${i.id} = ${d.institution_id}
      WHERE ${d.case_id} = ANY (${[...caseIds]}::uuid[]) ORDER BY ${d.declined_at}`,
  )
  return new Map(
    rows.map(({ caseId, reason, ...row }) => [
      caseId,
      { ...row, reason: parseStoredEnum(RETURN_REASONS, reason, 'case_declines.reason_code') },
    ]),
  )
}

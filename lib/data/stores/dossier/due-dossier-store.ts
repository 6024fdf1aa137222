import 'server-only'
import type { Kept } from '@/lib/domain/dossier/destruction'
import { RETENTION_CLASSES } from '@/lib/domain/dossier/retention'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { partyNames } from '@/lib/data/mappers/case-list'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const d = columnsOf('dossier_destructions', 'd')
const c = columnsOf('cases', 'c')
const v = columnsOf('dossier_volumes', 'v')
const w = columnsOf('dossier_volumes', 'w')
const DUE = select({
  caseId: c.id,
  caseNo: c.case_no,
  numberYear: v.number_year,
  number: v.number,
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  class: v.retention,
  until: v.retain_until,
})

// What waits for someone is before what was rejected or carried out.
const TURN = Prisma.sql`coalesce((SELECT CASE ${d.step} WHEN 'carried_out' THEN 2 WHEN 'rejected'
  THEN 1 END
  FROM dossier_destructions d WHERE ${d.case_id} = ${v.case_id} ORDER BY ${d.seq} DESC LIMIT 1), 0)`

export type DueDossier = Kept & {
  readonly until: LocalDate
  readonly caseId: string
  readonly caseNo: string
  /** 卷号 of the latest volume. */
  readonly numberYear: number
  readonly number: number
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
}

/**
 * The dossiers of an institution whose retention ended before this day by their latest volume: open
 * and approved ones, rejected ones, carried out ones, each the longest due first.
 */
export async function findDueDossiers(
  db: Read,
  institutionId: string,
  today: LocalDate,
  most: number,
): Promise<DueDossier[]> {
  const rows = await readRows(
    db,
    DUE,
    Prisma.sql`FROM dossier_volumes v JOIN cases c ON ${c.id} = ${v.case_id}
      WHERE ${v.holder_id} = ${institutionId}::uuid AND ${v.retain_until} < ${today}::date
        AND NOT EXISTS (SELECT 1 FROM dossier_volumes w
          WHERE ${w.case_id} = ${v.case_id} AND ${w.volume} > ${v.volume})
      ORDER BY ${TURN}, ${v.retain_until}, ${v.number_year}, ${v.number} LIMIT ${most}`,
  )
  return rows.map(({ class: kept, until, ...row }) => ({
    ...row,
    class: parseStoredEnum(RETENTION_CLASSES, kept, 'dossier_volumes.retention'),
    // The statement has compared it.
    until: toDay(until!),
  }))
}

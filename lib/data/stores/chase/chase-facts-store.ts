import 'server-only'
import type { ChaseFacts } from '@/lib/domain/chase/decide-chase'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { caseColumns, readCaseRecord } from '@/lib/data/mappers/case-columns'
import { partyNames } from '@/lib/data/mappers/case-list'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { clockChangeColumns, readClockChanges } from '@/lib/data/mappers/clock-changes'
import { untriedParties } from '@/lib/data/mappers/party-contacts'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const a = columnsOf('assignments', 'a')
const t = columnsOf('courts', 't')

const CASE = select({
  ...caseColumns,
  ...clockChangeColumns,
  institutionName: nullable(i.name),
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  untriedParties: untriedParties(),
  courtNoticeDays: t.notice_days,
  courtDays: t.chase_answer_days,
  takenAt: expression<Date | null>(Prisma.sql`
    (SELECT ${a.accepted_at} FROM assignments a
      WHERE ${a.case_id} = ${c.id} AND ${a.ended_at} IS NULL)`),
})

/** A case as the rule of 催办 needs it, with the names of its parties. */
export type CaseToChase = CaseRecord &
  ChaseFacts & {
    readonly institutionName: string | null
    readonly applicants: readonly string[]
    readonly respondents: readonly string[]
    /** Working days that the court has set for the answer; null where it has set none. */
    readonly courtDays: number | null
  }

/** The cases with these ids that this actor sees, in one statement and no order. */
export async function findCasesToChase(
  db: Read,
  caseIds: readonly string[],
): Promise<CaseToChase[]> {
  const rows = await readRows(
    db,
    CASE,
    Prisma.sql`FROM cases c JOIN courts t ON t.id = ${c.court_id}
      LEFT JOIN institutions i ON ${i.id} = ${c.institution_id}
      WHERE ${c.id} = ANY (${[...caseIds]}::uuid[])`,
  )
  return rows.map((row) => ({
    ...readCaseRecord(row),
    pauses: readClockChanges(row).pauses,
    institutionName: row.institutionName,
    applicants: row.applicants,
    respondents: row.respondents,
    untriedParties: row.untriedParties,
    courtNoticeDays: row.courtNoticeDays,
    courtDays: row.courtDays,
    referredOn: toLocalDate(row.receivedAt),
    takenOn: row.takenAt && toLocalDate(row.takenAt),
  }))
}

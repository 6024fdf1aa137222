import 'server-only'
import type { ChaseFacts } from '@/lib/domain/chase/chase-targets'
import { COURT_STAGES } from '@/lib/domain/court-stage/stage'
import { PERFORMANCE_RESULTS } from '@/lib/domain/performance/follow-up'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { caseColumns, readCaseRecord } from '@/lib/data/mappers/case-columns'
import { partyNames } from '@/lib/data/mappers/case-list'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { clockChangeColumns, readClockChanges } from '@/lib/data/mappers/clock-changes'
import { untriedParties } from '@/lib/data/mappers/party-contacts'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'
import { courtChaseDays, courtNoticeDays } from '../parameter/parameter-store'

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const a = columnsOf('assignments', 'a')

const CASE = select({
  ...caseColumns,
  ...clockChangeColumns,
  institutionName: nullable(i.name),
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  untriedParties: untriedParties(),
  courtNoticeDays: courtNoticeDays(),
  courtDays: courtChaseDays(),
  courtStage: c.court_stage,
  courtStageAt: c.court_stage_at,
  channel: c.channel,
  performance: c.performance,
  performanceDueOn: c.performance_due_on,
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
    /** Working days for the answer. */
    readonly courtDays: number
  }

const parseStage = (stage: string | null) =>
  stage === null ? null : parseStoredEnum(COURT_STAGES, stage, 'cases.court_stage')

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
    courtStage: parseStage(row.courtStage),
    courtStageAt: row.courtStageAt,
    isFromRecords: row.channel === 'records',
    performance:
      row.performance === null
        ? null
        : parseStoredEnum(PERFORMANCE_RESULTS, row.performance, 'cases.performance'),
    performanceDueOn: toDayOrNull(row.performanceDueOn),
    takenOn: row.takenAt && toLocalDate(row.takenAt),
  }))
}

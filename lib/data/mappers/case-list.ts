import type { ConsultedParty } from '@/lib/domain/application/asking'
import { CASE_CHANNELS, type CaseChannel } from '@/lib/domain/case/channel'
import { ASSIGNMENT_ENDS, type AssignmentEnd } from '@/lib/domain/case/vocabulary'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression, type RowOf } from '../typed-reads'
import { consultedPartiesInRow, readConsultedParties } from './asking'
import { caseColumns, readCaseRecord } from './case-columns'
import type { CaseRecord } from './case'
import { clockChangeColumns, readClockChanges } from './clock-changes'
import { parseStoredEnum } from './stored-enum'

/**
 * What a row of a list needs beyond the case itself. Names of parties, never their numbers. Days
 * count from the referral; points as scored.
 */
export type CaseListRow = CaseRecord & {
  readonly courtShortName: string
  readonly institutionName: string | null
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** The last mediator before, where the case waits for another one. */
  readonly former: { readonly mediator: string; readonly because: AssignmentEnd } | null
  /**
   * How far the parties of an application are with their answer; null where none is to be
   * consulted.
   */
  readonly consulted: readonly ConsultedParty[] | null
  /** How it came to the platform. */
  readonly channel: CaseChannel
  readonly closingDays: number | null
  readonly operationPoints: number
  readonly timePoints: number
  readonly resultPoints: number
}

const c = columnsOf('cases', 'c')
const t = columnsOf('courts', 't')
const i = columnsOf('institutions', 'i')
const p = columnsOf('parties', 'p')
const a = columnsOf('assignments', 'a')

/** Names of the parties of one side of `cases c`, in their order. */
export function partyNames(side: 'applicant' | 'respondent') {
  return expression<string[]>(Prisma.sql`
    ARRAY(SELECT ${p.name} FROM parties p
      WHERE ${p.case_id} = ${c.id} AND ${p.side} = ${Prisma.raw(`'${side}'`)}
      ORDER BY ${p.position})`)
}

/** What the statement of a list selects, of `cases c` joined to its court as `t`. */
export const caseListColumns = {
  ...caseColumns,
  ...clockChangeColumns,
  channel: c.channel,
  closingDays: c.closing_days,
  operationPoints: c.operation_points,
  timePoints: c.time_points,
  resultPoints: c.result_points,
  courtShortName: t.short_name,
  institutionName: expression<string | null>(
    Prisma.sql`(SELECT ${i.name} FROM institutions i WHERE ${i.id} = ${c.institution_id})`,
  ),
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  consulted: consultedPartiesInRow(),
  former: expression<{ mediator: string; because: string } | null>(Prisma.sql`
    CASE WHEN ${c.status} = 'pending_assignment' THEN (
      SELECT jsonb_build_object('mediator', ${a.mediator_name}, 'because', ${a.ended_because})
      FROM assignments a
      WHERE ${a.case_id} = ${c.id} AND ${a.ended_at} IS NOT NULL AND ${a.ended_because} <> 'undone'
      ORDER BY ${a.ended_at} DESC LIMIT 1) END`),
}

export function toCaseListRow(row: RowOf<typeof caseListColumns>): CaseListRow {
  return {
    ...readCaseRecord(row),
    ...readClockChanges(row),
    courtShortName: row.courtShortName,
    institutionName: row.institutionName,
    channel: parseStoredEnum(CASE_CHANNELS, row.channel, 'cases.channel'),
    closingDays: row.closingDays,
    operationPoints: row.operationPoints,
    timePoints: row.timePoints,
    resultPoints: row.resultPoints,
    applicants: row.applicants,
    respondents: row.respondents,
    consulted: readConsultedParties(row.consulted),
    former: row.former && {
      mediator: row.former.mediator,
      because: parseStoredEnum(ASSIGNMENT_ENDS, row.former.because, 'assignments.ended_because'),
    },
  }
}

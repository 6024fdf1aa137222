import 'server-only'
import type { Read } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { ListDays, Tenant } from '@/lib/data/stores/case/case-filter'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { findRuleSetInForce } from '@/lib/data/stores/scoring/rule-set-store'
import { isSettled } from '@/lib/domain/case/status'
import type { ListPreference } from '@/lib/domain/list/preference'
import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { toCaseFilter } from '../case/case-filter-input'
import { listCases, type ListedCases } from '../case/case-list'
import type { Page } from '../paging/keyset'
import { withMonths, type CaseScoresInput } from './score-input'

export type CaseScoreRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly referredOn: LocalDate
  readonly disputeType: string
  /** Empty where the case has no mediator. */
  readonly mediator: string
  readonly isClosed: boolean
  readonly operation: number
  readonly time: number
  readonly result: number
  readonly total: number
}

export type CaseScoresView = Page<CaseScoreRow> & {
  /** As in the URL. */
  readonly query: CaseScoresInput
  readonly total: number
  readonly isMore: boolean
  readonly row: number
  readonly rules: RuleSet | null
  readonly mediators: readonly { readonly id: string; readonly name: string }[]
  readonly preference: ListPreference
}

/** An open case shows 0 in all four: its points count once it is closed (domain.md 5.2 h). */
export function presentScoreRow(row: CaseListRow): CaseScoreRow {
  const isClosed = isSettled(row.status)
  const [operation, time, result] = isClosed
    ? [row.operationPoints, row.timePoints, row.resultPoints]
    : [0, 0, 0]
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    referredOn: toLocalDate(row.referredAt),
    disputeType: disputeType[row.disputeType],
    mediator: row.mediatorName ?? '',
    isClosed,
    operation,
    time,
    result,
    total: operation + time + result,
  }
}

export type CaseScoresFacts = Pick<ListedCases, 'page' | 'counted'> &
  Pick<CaseScoresView, 'query' | 'mediators' | 'rules' | 'preference'>

/** 案件积分: the cases of a tenant by referral, oldest first. `mediators`: choices of the filter. */
export async function loadCaseScores(
  db: Read,
  tenant: Tenant,
  readerId: string,
  query: CaseScoresInput,
  days: ListDays,
  mediators: CaseScoresView['mediators'],
): Promise<CaseScoresFacts> {
  const { page, counted } = await listCases(
    db,
    { tenant, filter: toCaseFilter(withMonths(query)), order: 'oldest', days },
    query,
  )
  return {
    page,
    counted,
    query,
    mediators,
    rules: await findRuleSetInForce(db, days.today),
    preference: await findPreference(db, readerId, 'case_scores'),
  }
}

export function presentCaseScores({
  page,
  counted,
  query,
  mediators,
  rules,
  preference,
}: CaseScoresFacts): CaseScoresView {
  return {
    query,
    mediators,
    rules,
    preference,
    total: counted.total,
    isMore: counted.isMore,
    row: page.previous === null ? 1 : query.row,
    rows: page.rows.map(presentScoreRow),
    previous: page.previous,
    next: page.next,
  }
}

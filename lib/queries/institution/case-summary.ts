import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import type { CaseStatus } from '@/lib/domain/case/status'
import { findPartyNames, type PartyName } from '@/lib/data/stores/party/party-name-store'
import { parseAmount } from '@/lib/domain/money/amount'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { caseSource, disputeType } from '@/lib/labels/zh-CN/case'
import { amountInFigures } from '@/lib/labels/zh-CN/money'
import { presentClock, type ClockView } from '../case/clock-view'
import type { ReadContext } from '../define-query'

/** Summary of a case shown beside a decision on it. */
export type CaseSummaryView = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly disputeType: string
  readonly cause: string
  readonly source: string
  readonly courtName: string
  readonly referredOn: LocalDate
  readonly amount: string | null
  readonly parties: readonly Pick<PartyName, 'side' | 'name'>[]
  readonly clock: ClockView | null
}

export type SummaryFacts = {
  readonly parties: readonly PartyName[]
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

/** Parties by name and what moved the clock: the facts of a summary beyond the case's own row. */
export async function findSummaryFacts(db: Db, caseId: string): Promise<SummaryFacts> {
  return {
    ...(await findClockChanges(db, caseId)),
    parties: await findPartyNames(db, caseId),
  }
}

export function presentSummary(
  record: CaseRecord,
  facts: SummaryFacts,
  { today, calendar }: ReadContext,
): CaseSummaryView {
  const amount = record.amount === null ? null : parseAmount(record.amount)
  return {
    caseId: record.id,
    caseNo: record.caseNo,
    status: record.status,
    disputeType: disputeType[record.disputeType],
    cause: record.cause,
    source: caseSource[record.source],
    courtName: record.courtName,
    referredOn: toLocalDate(record.referredAt),
    amount: amount?.ok ? amountInFigures(amount.value) : null,
    parties: facts.parties.map(({ side, name }) => ({ side, name })),
    clock: presentClock(
      { ...record, pauses: facts.pauses, extensions: facts.extensions },
      today,
      calendar,
    ),
  }
}

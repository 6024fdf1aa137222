import { findUrging } from '@/lib/domain/case/decide-urge'
import type { CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { presentCardClock, type CardClock, type CaseCardFacts } from './case-card'
import { presentUrging } from './card-words'

export type MyCaseRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly between: string
  readonly dispute: string
  readonly status: CaseStatus
  readonly clock: CardClock | null
  /** Who urged it, when and with what note, until the mediator acts. */
  readonly urged: string | null
  /** Of a settled case: its outcome, and when it was closed. */
  readonly outcome: string | null
  readonly closedOn: string | null
}

export function presentMyCaseRow(card: CaseCardFacts, today: LocalDate): MyCaseRow {
  const urging = findUrging(card, today)
  return {
    caseId: card.id,
    caseNo: card.caseNo,
    between: MEDIATOR.between(card.applicants, card.respondents),
    dispute: disputeType[card.disputeType],
    status: card.status,
    clock: presentCardClock(card.clock),
    urged: urging && presentUrging(urging, today),
    outcome: card.outcome && outcome[card.outcome],
    closedOn: card.closedAt && toLocalDate(card.closedAt),
  }
}

// 登记调解书: what a court makes of an agreement after filing, in place of a confirmation. Sources: 在线调解规则 第20条 (立案后达成协议的，制作调解书); 民诉法
// 第100条; domain.md 5.4 (司法确认或者出具调解书).
import { stageOf, type CaseSource } from '../case/source'
import { isSettled, type CaseStatus } from '../case/status'
import type { Outcome } from '../case/vocabulary'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'

/** The 调解书 of a case. */
export type MediationPaper = {
  readonly number: string
  readonly issuedOn: LocalDate
  readonly by: string
}

export type MediationPaperFacts = {
  readonly source: CaseSource
  readonly status: CaseStatus
  readonly outcome: Outcome | null
  readonly closedAt: Date | null
  readonly paper: MediationPaper | null
}

/** Can a case have a 调解书: filed, and ended by an agreement? */
export function mayHavePaper({
  source,
  status,
  outcome,
}: Pick<MediationPaperFacts, 'source' | 'status' | 'outcome'>): boolean {
  return stageOf(source) === 'filed' && isSettled(status) && outcome === 'agreement'
}

/**
 * May it be recorded, once, with a day between the closing and today?
 * @returns MEDIATION_PAPER_IMPOSSIBLE, MEDIATION_PAPER_THERE with number and who recorded it, or INPUT_INVALID
 */
export function decideMediationPaper(
  facts: MediationPaperFacts,
  { issuedOn }: Pick<MediationPaper, 'issuedOn'>,
  today: LocalDate,
): Decided<null> {
  const { paper, closedAt } = facts
  if (!mayHavePaper(facts)) return refuse('MEDIATION_PAPER_IMPOSSIBLE')
  if (paper) return refuse('MEDIATION_PAPER_THERE', { number: paper.number, by: paper.by })
  if (issuedOn > today) return refuse('INPUT_INVALID', {}, { issuedOn: 'DATE_IN_FUTURE' })
  return closedAt && issuedOn < toLocalDate(closedAt)
    ? refuse('INPUT_INVALID', {}, { issuedOn: 'BEFORE_CLOSING' })
    : allow(null)
}

// Matters that a court does not admit or confirm. Sources: 民诉解释 第355、358条.
import type { MatterFacts } from './eligibility-facts'
import {
  makeEligibilityFinding,
  type EligibilityCode,
  type EligibilityFinding,
} from './eligibility-findings'
import type { TermMarkKind } from './term-mark'
import { findBarredCause, type BarredCause } from './wording/barred-causes'

const OF_CAUSE = {
  out_of_scope: 'OUT_OF_SCOPE',
  status: 'STATUS_CAUSE',
  partly_status: 'STATUS_CAUSE_PARTLY',
  procedure: 'PROCEDURE_CAUSE',
  title: 'TITLE_CAUSE',
} as const satisfies Record<BarredCause, EligibilityCode>

const OF_MARK = {
  status_relation: 'STATUS_TERM',
  other_procedure: 'PROCEDURE_TERM',
  title: 'TITLE_TERM',
  unlawful: 'UNLAWFUL_TERM',
  harms_others: 'TERM_HARMS_OTHERS',
  status_duty: 'STATUS_DUTY_TERM',
  waives_right: 'RIGHT_WAIVED_TERM',
} as const satisfies Record<TermMarkKind, EligibilityCode>

/** By the kind of dispute, the cause and the words of the terms. */
export function checkBarredMatters({
  disputeType,
  cause,
  marks,
}: Pick<MatterFacts, 'disputeType' | 'cause' | 'marks'>): readonly EligibilityFinding[] {
  const barred =
    findBarredCause(cause) ?? (disputeType === 'special_procedure' ? 'procedure' : null)
  return [
    ...(barred ? [makeEligibilityFinding(OF_CAUSE[barred], { words: cause })] : []),
    ...marks.map(({ mark, term, words }) => makeEligibilityFinding(OF_MARK[mark], { term, words })),
  ]
}

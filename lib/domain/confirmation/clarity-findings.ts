// What the check of clear content can find in a clause. Sources: 民诉解释 第358条第五项; 民事调解规定 第8条.
import type { ConfirmationArticle } from './articles'
import type { Span } from './term-mark'

/** What a court would need in order to enforce the clause. */
export const MISSING_PARTS = [
  'amount',
  'currency',
  'day',
  'manner',
  'object',
  'obliged',
  'entitled',
  'measure',
  'base',
  'start',
  'choice',
  'paper',
  'sum',
  'own_settlement',
] as const
export type MissingPart = (typeof MISSING_PARTS)[number]

/**
 * How it is mended. An agreement in effect is never edited: both sides sign a supplementary
 * agreement, which says what is missing, or which also carries the paper that is named.
 */
export type ClarityMend = 'supplement' | 'supplement_with_paper'

const rule = <M extends MissingPart>(
  missing: M,
  article: ConfirmationArticle = 'interpretation_358_5',
  mend: ClarityMend = 'supplement',
) => ({ missing, article, mend })

/**
 * By code: what is missing, the article, and how it is mended. The sentences are in
 * confirmation-finding.ts.
 */
export const CLARITY_FINDINGS = {
  AMOUNT_MISSING: rule('amount'),
  CURRENCY_MISSING: rule('currency'),
  DAY_MISSING: rule('day'),
  MANNER_MISSING: rule('manner'),
  OBJECT_UNNAMED: rule('object'),
  OBLIGED_MISSING: rule('obliged'),
  ENTITLED_MISSING: rule('entitled'),
  CONDITION_OPEN: rule('day'),
  VAGUE_WORDS: rule('measure'),
  VAGUE_DAY: rule('day'),
  VAGUE_AMOUNT: rule('amount'),
  LEFT_OPEN: rule('own_settlement'),
  ALTERNATIVE_OPEN: rule('choice'),
  PAPER_NOT_ATTACHED: rule('paper', 'interpretation_358_5', 'supplement_with_paper'),
  PERCENT_WITHOUT_BASE: rule('base'),
  TILL_WITHOUT_START: rule('start'),
  INSTALMENTS_SUM: rule('sum'),
  INSTALMENTS_OPEN: rule('amount'),
  SUMS_DIFFER: rule('sum'),
  DAY_UNREAL: rule('day'),
  BLANK_LEFT: rule('measure'),
  PENALTY_WITHOUT_MEASURE: rule('measure'),
  JUDGMENT_CLAUSE: rule('own_settlement', 'civil_mediation_8'),
} as const satisfies Record<
  string,
  {
    readonly missing: MissingPart
    readonly article: ConfirmationArticle
    readonly mend: ClarityMend
  }
>
export type ClarityCode = keyof typeof CLARITY_FINDINGS

export type ClarityFinding = {
  readonly code: ClarityCode
  /** The clause's place, from 0. */
  readonly term: number
  readonly span: Span
  /** The words of the span. */
  readonly words: string
  readonly missing: MissingPart
  readonly article: ConfirmationArticle
  readonly mend: ClarityMend
}

export function makeClarityFinding(
  code: ClarityCode,
  term: number,
  text: string,
  span: Span,
): ClarityFinding {
  return { code, term, span, words: text.slice(span.from, span.to), ...CLARITY_FINDINGS[code] }
}

// Everything that is unclear in one clause of an agreement. Sources: 民诉解释 第358条第五项; 民事调解规定 第8条第二款.
import { checkClause } from '../../agreement/wording/check-text'
import type { FindingCode } from '../../agreement/findings'
import type { ClarityContext } from '../clarity'
import { makeClarityFinding, type ClarityCode, type ClarityFinding } from '../clarity-findings'
import type { Span } from '../term-mark'
import { readDay } from './days'
import { findDutyFaults } from './duties'
import { findInstalmentFault, spanOfInstalments } from './instalments'
import {
  findBaseless,
  findJudgmentClause,
  findPenaltyWithoutMeasure,
  findTillWithoutStart,
} from './measures'
import { findMissingPapers, findOpenAlternative } from './references'
import { isDefaultSentence, keepDuties } from './sentence-kinds'
import { sentencesOf, spanOfSentence, type Sentence } from './sentences'
import { findAmounts } from './amounts'
import { BOUND, TIMELY, VAGUE_PATTERNS } from './vague-words'

/** A code with its place in the sentence; null for the whole sentence. */
type Fault = { readonly code: ClarityCode; readonly span: Span | null }

/** What the check of an agreement's words finds, as far as it makes the content unclear. */
const OF_WORDS: Partial<Record<FindingCode, ClarityCode>> = {
  TEXT_UNFILLED: 'BLANK_LEFT',
  CAPITALS_DIFFER: 'SUMS_DIFFER',
  CAPITALS_UNREADABLE: 'SUMS_DIFFER',
  DAY_UNREADABLE: 'DAY_UNREAL',
}

function findWords(text: string): readonly Fault[] {
  return checkClause(text, { today: '', isLoan: false }).flatMap(({ code, words }) => {
    const own = OF_WORDS[code]
    if (!own) return []
    // The words of two sums are joined by one word: the first of them is the place.
    const from =
      text.indexOf(words) < 0 ? text.indexOf(words.split('与')[0] ?? words) : text.indexOf(words)
    return [{ code: own, span: from < 0 ? null : { from, to: from + words.length } }]
  })
}

/** Each kind of vague words once in a sentence, and no words under two kinds. */
function findVague(text: string): readonly Fault[] {
  const found: { code: ClarityCode; span: Span }[] = []
  const add = (code: ClarityCode, match: RegExpExecArray | null) => {
    if (!match) return
    const span = { from: match.index, to: match.index + match[0].length }
    const isInside = found.some((each) => each.span.from < span.to && span.from < each.span.to)
    if (!isInside) found.push({ code, span })
  }
  for (const [code, pattern] of VAGUE_PATTERNS) {
    add(code, pattern.exec(text))
  }
  if (readDay(text) === 'none') add('VAGUE_DAY', TIMELY.exec(text))
  const bound = BOUND.exec(text)
  if (bound && findAmounts(text).length <= findAmounts(bound[0]).length) add('VAGUE_AMOUNT', bound)
  return found
}

function findInDefault(text: string): readonly Fault[] {
  const penalty = findPenaltyWithoutMeasure(text)
  return penalty ? [{ code: 'PENALTY_WITHOUT_MEASURE', span: penalty }] : []
}

function findInDuty(
  text: string,
  vague: readonly Fault[],
  context: Parameters<typeof findDutyFaults>[1],
): readonly Fault[] {
  const has = (code: ClarityCode) => vague.some((each) => each.code === code)
  const instalments = findInstalmentFault(text)
  const alternative = findOpenAlternative(text)
  const vagueParts = {
    day: has('VAGUE_DAY'),
    amount: has('VAGUE_AMOUNT'),
  }
  return [
    // What is left to a later agreement lacks everything.
    ...(has('LEFT_OPEN') ? [] : findDutyFaults(text, context, vagueParts)),
    ...(alternative ? [{ code: 'ALTERNATIVE_OPEN' as const, span: alternative }] : []),
    ...(instalments
      ? [
          {
            code:
              instalments === 'differs'
                ? ('INSTALMENTS_SUM' as const)
                : ('INSTALMENTS_OPEN' as const),
            span: spanOfInstalments(text),
          },
        ]
      : []),
  ]
}

/** Two of these about the same words are one. */
function withoutDoubles(findings: readonly ClarityFinding[]): readonly ClarityFinding[] {
  return findings.filter(
    (each, index) =>
      findings.findIndex(({ code, span }) => code === each.code && span.from === each.span.from) ===
      index,
  )
}

/** Clauses that speak of the sums of others: 上述款项均汇入…. */
const GENERAL =
  /上述|以上|前述|前款|该(?:笔)?款|第[一二三四五六七八九十]+条(?:的|所)?(?:款|付款|约定)|款项(?:均|支付方式|收款)|付款方式|收款账户|账户信息|履行期限|履行方式/

/** What is unclear in the clause at a place, in the order of its words. */
export function findUnclear(
  clauses: readonly string[],
  term: number,
  { parties, attachments }: ClarityContext,
): readonly ClarityFinding[] {
  const clause = clauses[term] ?? ''
  const general = clauses.filter((each, index) => index !== term && GENERAL.test(each)).join('\n')
  const earlier = clauses.slice(0, term).join('\n')
  const findings = sentencesOf(clause).flatMap((sentence) =>
    findInSentence(sentence, {
      parties,
      attachments,
      clause,
      general,
      before: clause.slice(0, sentence.at),
      earlier,
    }).map(({ code, span }) => {
      const place = span
        ? { from: span.from + sentence.at, to: span.to + sentence.at }
        : spanOfSentence(sentence)
      return makeClarityFinding(code, term, clause, place)
    }),
  )
  return withoutDoubles([...findings].sort((a, b) => a.span.from - b.span.from))
}

type SentenceContext = ClarityContext & {
  readonly clause: string
  readonly general: string
  /** Of the same clause. */
  readonly before: string
  readonly earlier: string
}

function findInSentence(
  { text }: Sentence,
  { parties, attachments, clause, general, before, earlier }: SentenceContext,
): readonly Fault[] {
  const binding = keepDuties(text)
  const words = findWords(text)
  const judgment = findJudgmentClause(text)
  // A clause of judgment takes the place of every other measure.
  if (judgment) return [...words, { code: 'JUDGMENT_CLAUSE', span: judgment }]
  if (binding.trim() === '') return words
  const vague = findVague(binding)
  const baseless = findBaseless(binding)
  const till = findTillWithoutStart(binding)
  return [
    ...words,
    ...vague,
    ...findMissingPapers(binding, attachments).map((span) => ({
      code: 'PAPER_NOT_ATTACHED' as const,
      span,
    })),
    ...(baseless ? [{ code: 'PERCENT_WITHOUT_BASE' as const, span: baseless }] : []),
    ...(till ? [{ code: 'TILL_WITHOUT_START' as const, span: till }] : []),
    ...(isDefaultSentence(binding)
      ? findInDefault(binding)
      : findInDuty(binding, vague, { parties, before, earlier, clause, general })),
  ]
}

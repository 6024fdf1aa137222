// Source: 民诉解释 第358条第五项.
import type { ClarityContext } from '../clarity'
import { makeClarityFinding, type ClarityCode, type ClarityFinding } from '../clarity-findings'

const PATTERNS: readonly (readonly [ClarityCode, RegExp])[] = [
  ['VAGUE_WORDS', /妥善(?:处理|解决)|适当|酌情|合理(?:费用|补偿|赔偿)|视情况/],
  ['VAGUE_DAY', /尽快|尽早|近期|择日/],
  ['LEFT_OPEN', /另行(?:协商|商定|约定)/],
]

/** What is unclear in the clause at a place, in the order of its words. */
export function findUnclear(
  clauses: readonly string[],
  term: number,
  _context: ClarityContext,
): readonly ClarityFinding[] {
  const text = clauses[term] ?? ''
  return PATTERNS.flatMap(([code, pattern]) => {
    const match = pattern.exec(text)
    return match
      ? [
          makeClarityFinding(code, term, text, {
            from: match.index,
            to: match.index + match[0].length,
          }),
        ]
      : []
  }).sort((a, b) => a.span.from - b.span.from)
}

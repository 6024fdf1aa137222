// What the words of an agreement touch that a court does not confirm. Sources: 民诉解释 第355、358条.
import { checkClause } from '../../agreement/wording/check-text'
import type { FindingCode } from '../../agreement/findings'
import type { TermMark, TermMarkKind } from '../term-mark'

/** What the check of an agreement finds already. */
const OF_FINDING: Partial<Record<FindingCode, TermMarkKind>> = {
  STATUS_NOT_CONFIRMABLE: 'status_relation',
  STATUS_NOT_DISPOSABLE: 'status_duty',
  TITLE_NOT_CONFIRMABLE: 'title',
  CONTENT_UNLAWFUL: 'unlawful',
  RIGHT_WAIVED: 'waives_right',
}

const OWN: readonly (readonly [TermMarkKind, RegExp])[] = [
  [
    'other_procedure',
    /宣告[^，。；]{0,6}(?:死亡|失踪)|申请破产|破产(?:清算|重整)|除权判决|公示催告/,
  ],
  [
    'harms_others',
    /(?:案外人|第三人|其他债权人|其他继承人|其他共有人)[^，。；]{0,10}(?:不得|无权|放弃)|(?:转移|隐匿|逃避)[^，。；]{0,6}(?:财产|债务|执行)/,
  ],
]

/**
 * Marks of the clauses, in their order; `clauses` are their texts as the agreement carries them.
 */
export function findTermMarks(clauses: readonly string[]): readonly TermMark[] {
  return clauses.flatMap((text, term) => {
    // The bound of interest is of no concern here: no day decides.
    const found = checkClause(text, { today: '', isLoan: false }).flatMap(({ code, words }) => {
      const mark = OF_FINDING[code]
      return mark ? [{ mark, words }] : []
    })
    const own = OWN.flatMap(([mark, pattern]) => {
      const words = pattern.exec(text)?.[0]
      return words === undefined ? [] : [{ mark, words }]
    })
    return [...found, ...own].map(({ mark, words }) => {
      const from = text.indexOf(words)
      return { mark, term, span: { from, to: from + words.length }, words }
    })
  })
}

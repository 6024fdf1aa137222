// What changed since the court ordered a correction, beside each item of it. Sources: 民诉解释 第354条;
// 在线诉讼规则 第9条.
import { UPLOAD_SLOTS, type UploadSlot } from '../dossier/catalogue'
import type { CorrectionCode, CorrectionItem } from './correction-items'
import { MATERIALS } from './materials'

/** A paper that came into the dossier after the order. */
export type NewPaper = { readonly slot: UploadSlot; readonly title: string; readonly at: Date }

export type ClauseChange = {
  readonly number: string
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  readonly before: string | null
  readonly after: string | null
}

export type ComparedItem = CorrectionItem & {
  readonly papers: readonly NewPaper[]
  /**
   * Something came that concerns it: a paper of its kind, or a changed clause. Words alone are read
   * by the court.
   */
  readonly isTouched: boolean
}

export type ComparedCorrection = {
  readonly items: readonly ComparedItem[]
  /** New papers that no item names. */
  readonly otherPapers: readonly NewPaper[]
  /** Of the agreement applied with and the present one; empty where it is the same. */
  readonly clauses: readonly ClauseChange[]
}

function slotsOf(code: CorrectionCode): readonly UploadSlot[] {
  if (code === 'unclear_terms') return ['outcome']
  if (code === 'statement') return ['petition', 'confirmation']
  return code === 'other' ? UPLOAD_SLOTS : MATERIALS[code].slots
}

type Clause = { readonly number: string; readonly text: string }

/** Two agreements clause by clause, by their numbers; empty where no word differs. */
export function compareClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): readonly ClauseChange[] {
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))]
  const changes = numbers.map((number): ClauseChange => {
    const old = before.find((clause) => clause.number === number)?.text ?? null
    const now = after.find((clause) => clause.number === number)?.text ?? null
    const change =
      old === null ? 'added' : now === null ? 'removed' : old === now ? 'same' : 'changed'
    return { number, change, before: old, after: now }
  })
  return changes.every(({ change }) => change === 'same') ? [] : changes
}

/** The items of an order beside what came since. */
export function compareCorrection({
  items,
  papers,
  before,
  after,
}: {
  readonly items: readonly CorrectionItem[]
  readonly papers: readonly NewPaper[]
  readonly before: readonly Clause[]
  readonly after: readonly Clause[]
}): ComparedCorrection {
  const clauses = compareClauses(before, after)
  const named = items.filter(({ code }) => code !== 'other')
  const isNamed = ({ slot }: NewPaper) => named.some(({ code }) => slotsOf(code).includes(slot))
  const compared = items.map((item): ComparedItem => {
    const own = papers.filter((paper) =>
      item.code === 'other' ? !isNamed(paper) : slotsOf(item.code).includes(paper.slot),
    )
    const isClause = item.code === 'unclear_terms' || item.code === 'agreement'
    return { ...item, papers: own, isTouched: own.length > 0 || (isClause && clauses.length > 0) }
  })
  return {
    items: compared,
    otherPapers: papers.filter((paper) => !compared.some((item) => item.papers.includes(paper))),
    clauses,
  }
}

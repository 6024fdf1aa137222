import type { Read } from '@/lib/data/door'
import { findCoMediatedCases } from '@/lib/data/stores/case/co-mediator-store'
import type { ReadContext } from '../define-query'
import { readCaseCards, type CaseCardFacts } from './case-card'

/** The cases in which another mediator presides and this one mediates with them, by number. */
export async function readCoMediated(db: Read, context: ReadContext): Promise<CaseCardFacts[]> {
  const ids = await findCoMediatedCases(db, context.actor.id)
  if (ids.length === 0) return []
  const cards = await readCaseCards(db, context, { ids })
  return cards.toSorted((a, b) => a.caseNo.localeCompare(b.caseNo))
}

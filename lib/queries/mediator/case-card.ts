import type { Read } from '@/lib/data/door'
import {
  findCaseCards,
  type CardSelection,
  type CaseCard,
} from '@/lib/data/stores/case/case-card-store'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { glanceAtClock, type ClockGlance } from '../case/clock-view'
import type { ReadContext } from '../define-query'

/** What a card shows of the clock. */
export type CardClock = Pick<ClockGlance, 'words' | 'risk' | 'state'>

/** A mediator's own case with its clock as of today, its parties and the last contact. */
export type CaseCardFacts = CaseCard & {
  readonly clock: ClockGlance | null
  readonly takenOn: LocalDate | null
  readonly referredOn: LocalDate
}

/** The mediator's own cases of these ids or statuses. */
export async function readCaseCards(
  db: Read,
  { actor, today, calendar }: ReadContext,
  selection: CardSelection,
): Promise<CaseCardFacts[]> {
  const cards = await findCaseCards(db, actor.id, selection)
  return cards.map((card) => ({
    ...card,
    clock: glanceAtClock(card, today, calendar),
    referredOn: toLocalDate(card.referredAt),
    takenOn: card.takenAt && toLocalDate(card.takenAt),
  }))
}

/** The clock of a card; one that cannot be computed is explained on the case's page. */
export function presentCardClock(clock: ClockGlance | null): CardClock | null {
  return clock && clock.state !== 'unknown'
    ? { words: clock.words, risk: clock.risk, state: clock.state }
    : null
}

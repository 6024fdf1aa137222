import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseFacts } from '@/lib/data/stores/fact/case-facts-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findHoldingAnswer } from '@/lib/domain/fact/undisputed-facts'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import { newId } from '@/lib/platform/ids'
import { abilityOf, type Ability } from '../case/ability'
import { presentFact, type ConfirmedFactView } from '../case/facts-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type FactFormsView = {
  readonly head: ActHeadView
  readonly abilities: Readonly<Record<'record_fact' | 'confirm_facts' | 'withdraw_fact', Ability>>
  /** The id that a new fact gets, unless the browser makes its own. */
  readonly freshId: string
  /** The fact from whose line the form was opened, where it still counts. */
  readonly chosen: ConfirmedFactView | null
  /** The facts that count, in their order. */
  readonly facts: readonly ConfirmedFactView[]
  readonly parties: readonly {
    readonly partyId: string
    readonly name: string
    readonly side: string
    /** How many facts wait for its answer. */
    readonly waiting: number
  }[]
  /** The party from whose line the form was opened. */
  readonly suggestedId: string | null
  /** The day of the referral: no answer is earlier. */
  readonly earliest: LocalDate
  readonly today: LocalDate
}

const Chosen = z.string().max(64).optional()

/** What the three forms on 无争议事实 need: the facts that count, with each party's answer. */
export const getFactForms = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, factId: Chosen, partyId: Chosen }),
  load: async (db, { caseId }, context) => {
    const [card, facts] = await Promise.all([
      findMyCase(db, caseId, context),
      findCaseFacts(db, caseId),
    ])
    return card && { card, ...facts }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, facts }, context, { factId, partyId }): FactFormsView => {
    const counting = facts.filter(({ end }) => end === null)
    const shown = counting.map((fact) => presentFact(fact, parties))
    return {
      head: presentActHead(card, context),
      abilities: {
        record_fact: abilityOf('record_fact', card, context),
        confirm_facts: abilityOf('confirm_facts', card, context),
        withdraw_fact: abilityOf('withdraw_fact', card, context),
      },
      freshId: newId(),
      chosen: shown.find(({ id }) => id === factId) ?? null,
      facts: shown,
      parties: parties.map(({ id, name, side }) => ({
        partyId: id,
        name,
        side: partySide[side],
        waiting: counting.filter((fact) => !findHoldingAnswer(fact, id)).length,
      })),
      suggestedId: parties.find(({ id }) => id === partyId)?.id ?? null,
      earliest: toLocalDate(card.referredAt),
      today: context.today,
    }
  },
})

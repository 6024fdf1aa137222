import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import type { ReadContext } from '../define-query'
import { presentActHead, type ActHeadView, type findMyCase } from './act-head'

export type ProposalFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  /** The id that the proposal gets, so that a form sent twice is one. */
  readonly freshId: string
  readonly today: string
  /** The last day of the mediation: as a form carries it, and in words. */
  readonly latest: { readonly day: string; readonly words: string } | null
}

type Card = NonNullable<Awaited<ReturnType<typeof findMyCase>>>

/** What every form shares with which the mediator proposes someone to the parties. */
export function presentProposalForm(
  act: 'invited:propose' | 'co-mediator:propose',
  card: Card,
  context: ReadContext,
): ProposalFormView {
  const permission = permissionOf(act, card, context)
  const { mediationDueOn, status } = card
  return {
    head: presentActHead(card, context),
    ability:
      permission.allowed && status !== 'in_mediation'
        ? {
            allowed: false,
            why: refusalSentence({ code: 'INVITED_CASE_OVER', facts: {} }, context.now),
          }
        : permission,
    freshId: newId(),
    today: context.today,
    latest: mediationDueOn && {
      day: mediationDueOn,
      words: dayInWords(mediationDueOn, context.today),
    },
  }
}

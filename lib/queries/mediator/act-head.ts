import type { Read } from '@/lib/data/door'
import type { OnwardMove } from '@/lib/domain/case/decide-undo'
import { findLapse } from '@/lib/domain/case/lapse'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { abilityOf, type Ability } from '../case/ability'
import { readCaseCards, presentCardClock, type CardClock, type CaseCardFacts } from './case-card'

/** The head of every act of the mediator: which case, its parties, and its clock. */
export type ActHeadView = {
  readonly caseId: string
  /** Of the case as it is read now: another one after every act. */
  readonly version: string
  readonly caseNo: string
  readonly between: string
  readonly dispute: string
  readonly courtName: string
  readonly institutionName: string | null
  readonly clock: CardClock | null
  /** 11月20日, where the mediation period has run out; null else. */
  readonly lapsedOn: string | null
}

/** The case, if the actor is its mediator or co-mediator now; these pages exist for no one else. */
export async function findMyCase(
  db: Read,
  caseId: string,
  context: ReadContext,
): Promise<CaseCardFacts | null> {
  if (context.actor.role !== 'mediator') return null
  const [card] = await readCaseCards(db, context, { ids: [caseId] })
  return card ?? null
}

export function presentActHead(card: CaseCardFacts, { today }: ReadContext): ActHeadView {
  const lapsedOn = findLapse(card, today)
  return {
    caseId: card.id,
    version: card.lastActAt.toISOString(),
    caseNo: card.caseNo,
    between: MEDIATOR.between(card.applicants, card.respondents),
    dispute: disputeType[card.disputeType],
    courtName: card.courtName,
    institutionName: card.institutionName,
    clock: presentCardClock(card.clock),
    lapsedOn: lapsedOn && dayInWords(lapsedOn, today),
  }
}

/** The acts a mediator has on a case, each with whether it is open now. */
export type MyAbilities = Readonly<
  Record<'take' | 'disclose' | 'record_contact' | 'withdraw' | 'close', Ability>
>

export function presentAbilities(card: CaseCardFacts, { actor, now }: ReadContext): MyAbilities {
  const ability = (move: OnwardMove) => abilityOf(move, card, { actor, now })
  return {
    take: ability('take'),
    disclose: ability('disclose'),
    record_contact: ability('record_contact'),
    withdraw: ability('withdraw'),
    close: ability('close'),
  }
}

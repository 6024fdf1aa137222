import type { TakingPart } from '@/lib/data/stores/participant/own-case-store'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { objectionClock, standingOf, type Objection } from '@/lib/domain/ruling/objection'
import { papersOf } from '@/lib/domain/ruling/papers'
import { findRuling, type Ruling } from '@/lib/domain/ruling/ruling'
import { findServed, type RulingService } from '@/lib/domain/ruling/service'
import { addMonths, type LocalDate } from '@/lib/domain/time/local-date'
import { stateOfClock } from '@/lib/domain/confirmation/confirmation-clocks'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_OBJECTION, OWN_REFUSED, OWN_RULING, refusedHint } from '@/lib/labels/zh-CN/own-ruling'
import { newId } from '@/lib/platform/ids'
import type { ReadContext } from '../define-query'

export type OwnPaperView = {
  readonly id: string
  readonly name: string
  readonly sentences: readonly string[]
  /** Keys of own receipts. */
  readonly receipts: readonly string[]
  /** Own parties that were not served yet: the person can confirm that the paper arrived. */
  readonly toReceive: readonly { readonly partyId: string; readonly label: string }[]
}

export type OwnObjectionView = {
  /** Of each own party: until when, or that it is over. */
  readonly sentences: readonly string[]
  readonly forms: readonly {
    readonly partyId: string
    readonly name: string
    readonly objectionId: string
  }[]
  readonly lodged: readonly {
    readonly id: string
    readonly sentence: string
    readonly lines: readonly string[]
    readonly result: string
    readonly reasons: readonly string[]
  }[]
  readonly isNotTheirs: boolean
}

export type OwnRulingView = {
  readonly caseId: string
  readonly confirmationId: string
  readonly papers: readonly OwnPaperView[]
  /** null: the ruling confirmed nothing. */
  readonly objection: OwnObjectionView | null
  /** What is left to do where the court did not confirm; empty where it did. */
  readonly left: readonly string[]
  readonly mayEnforce: boolean
}

type Facts = {
  readonly found: { readonly id: string }
  readonly taking: readonly TakingPart[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly confirmation: Confirmation
  readonly services: readonly RulingService[]
  readonly objections: readonly Objection[]
}
type Context = Pick<ReadContext, 'actor' | 'today' | 'calendar'>
type Party = Facts['parties'][number]

/** The parties for which this person can do it. */
function ownParties(
  { taking, parties, confirmation }: Facts,
  accountId: string,
  capacity: 'consent' | 'settle',
): readonly Party[] {
  const own = findOwnParts(taking, accountId).filter((part) =>
    mayDo(participationOf(part), capacity),
  )
  return parties.filter(
    ({ id }) => confirmation.partyIds.includes(id) && own.some(({ partyId }) => partyId === id),
  )
}

function presentPaper(
  paper: { readonly id: string },
  facts: Facts,
  { actor, today }: Context,
): OwnPaperView {
  const { services, objections, parties, confirmation } = facts
  const objection = objections.find(({ id }) => id === paper.id)
  const own = ownParties(facts, actor.id, 'consent')
  const sentences = parties
    .filter(({ id }) => confirmation.partyIds.includes(id))
    .flatMap(({ id, name }) => {
      const served = findServed(services, paper.id, id)
      const isOwn = own.some((each) => each.id === id)
      if (!served) return isOwn ? [OWN_RULING.notServed] : []
      const day = dayInWords(served.on, today)
      return isOwn && served.way === 'electronic'
        ? [OWN_RULING.onPhone(day)]
        : [OWN_RULING.served(name, day)]
    })
  return {
    id: paper.id,
    name: objection ? OWN_RULING.objectionRuling(objection.objector) : OWN_RULING.ruling,
    sentences: [...new Set(sentences)],
    receipts: own.flatMap(({ id }) => {
      const served = findServed(services, paper.id, id)
      return served?.way === 'electronic' ? [`receipt:${served.id}`] : []
    }),
    toReceive: own
      .filter(({ id }) => !findServed(services, paper.id, id))
      .map(({ id, name }) => ({
        partyId: id,
        label: own.length > 1 ? OWN_RULING.receiveFor(name) : OWN_RULING.receive,
      })),
  }
}

/** Until when a party can object, in sentences, and whether it still can. */
function presentPeriod(
  party: Party,
  { services, confirmation }: Facts,
  { today, calendar }: Context,
): { readonly sentences: readonly string[]; readonly isOpen: boolean } {
  const served = findServed(services, confirmation.id, party.id)
  const clock = served && objectionClock('party', served.on, calendar)
  if (!clock?.ok) return { sentences: [OWN_OBJECTION.notServed], isOpen: true }
  const day = dayInWords(clock.value.dueOn, today)
  if (stateOfClock(clock.value, today).isOver)
    return { sentences: [OWN_OBJECTION.over(day), OWN_OBJECTION.overHelp], isOpen: false }
  const provisional = clock.value.isProvisional ? [OWN_OBJECTION.provisional] : []
  return { sentences: [OWN_OBJECTION.until(day), ...provisional], isOpen: true }
}

function presentObjections(facts: Facts, context: Context): OwnObjectionView {
  const { objections } = facts
  const own = ownParties(facts, context.actor.id, 'settle')
  const isGone = standingOf(objections) === 'set_aside'
  const waiting = own.filter(({ id }) => !objections.some(({ partyId }) => partyId === id))
  const periods = waiting.map((party) => ({
    party,
    ...presentPeriod(party, facts, context),
  }))
  return {
    sentences: isGone ? [] : [...new Set(periods.flatMap(({ sentences }) => sentences))],
    forms: periods
      .filter(({ isOpen }) => isOpen && !isGone)
      .map(({ party: { id, name } }) => ({ partyId: id, name, objectionId: newId() })),
    lodged: objections.map(({ id, objector, lodgedOn, words, decision }) => ({
      id,
      sentence: OWN_OBJECTION.mine(objector, dayInWords(lodgedOn, context.today)),
      lines: words.split('\n'),
      result: decision ? OWN_OBJECTION.result[decision.result] : OWN_OBJECTION.waits,
      reasons: decision?.words.split('\n') ?? [],
    })),
    isNotTheirs: own.length === 0,
  }
}

/** 民法典 第188条: three years. */
const SUIT_MONTHS = 36

/** What is left to do after a ruling that confirmed nothing (民诉法 第206条; 民诉解释 第355条; 民法典 第188条). */
function sayWhatIsLeft(
  { move, refusalGround, ground, on }: Ruling,
  { dueOn }: Confirmation,
  today: LocalDate,
): readonly string[] {
  if (move === 'confirm') return []
  const hint = refusalGround && refusedHint[refusalGround]
  const isElsewhere = move === 'refuse_admission' && refusalGround === 'jurisdiction'
  return [
    ...(isElsewhere && today <= dueOn ? [OWN_REFUSED.other(dayInWords(dueOn, today))] : []),
    ...(hint ? [hint] : []),
    OWN_REFUSED.change,
    OWN_REFUSED.again,
    OWN_REFUSED.sue,
    OWN_REFUSED.sueUntil(dayInWords(addMonths(on, SUIT_MONTHS), today)),
    OWN_REFUSED.sueEarlier,
    move === 'refuse_admission' || ground === 'unclear'
      ? OWN_REFUSED.stillBinds
      : OWN_REFUSED.mayNotBind,
    move === 'dismiss' ? OWN_REFUSED.law : OWN_REFUSED.refusedLaw,
  ]
}

/**
 * The papers of the court with their service, objections, and what is left to do; null before the
 * ruling.
 */
export function presentOwnRuling(facts: Facts, context: Context): OwnRulingView | null {
  const { found, confirmation, objections } = facts
  const ruling = findRuling(confirmation)
  if (!ruling) return null
  const isConfirmed = ruling.move === 'confirm'
  const isGone = standingOf(objections) === 'set_aside'
  // A confirmation that was set aside leaves what a dismissal leaves.
  const left = isGone ? { ...ruling, move: 'dismiss' as const } : ruling
  return {
    caseId: found.id,
    confirmationId: confirmation.id,
    papers: papersOf(confirmation, objections).map((paper) => presentPaper(paper, facts, context)),
    objection: isConfirmed ? presentObjections(facts, context) : null,
    left: sayWhatIsLeft(left, confirmation, context.today),
    mayEnforce: isConfirmed && !isGone,
  }
}

import { mayRoleAct } from '@/lib/domain/access/acts'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import {
  isLate,
  objectionClock,
  standingOf,
  type Objection,
  type Standing,
} from '@/lib/domain/ruling/objection'
import { papersOf } from '@/lib/domain/ruling/papers'
import { findRuling } from '@/lib/domain/ruling/ruling'
import { findServed, findServedByAll, type RulingService } from '@/lib/domain/ruling/service'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  objectionResult,
  objectorKind,
  rulingServiceWay,
  rulingStanding,
  serviceFailure,
} from '@/lib/labels/zh-CN/ruling'
import { RULING_DESK } from '@/lib/labels/zh-CN/ruling-desk'
import { newId } from '@/lib/platform/ids'
import type { ReadContext } from '../define-query'

/** How far one paper is with one party. */
export type PartyServiceView = {
  readonly partyId: string
  readonly name: string
  readonly state: 'served' | 'open' | 'waiting'
  readonly lines: readonly string[]
  /** Key of its 送达回证; null: not served. */
  readonly receipt: string | null
}

export type ServedPaperView = {
  readonly id: string
  readonly name: string
  readonly parties: readonly PartyServiceView[]
  readonly bindsAll: string | null
}

export type ObjectionView = {
  readonly id: string
  readonly who: string
  readonly kind: string
  readonly meta: string
  /** In time, or late; null: no period ran. */
  readonly period: { readonly words: string; readonly isLate: boolean } | null
  readonly interest: string | null
  readonly lines: readonly string[]
  readonly decision: { readonly words: string; readonly lines: readonly string[] } | null
}

export type AfterRulingView = {
  readonly confirmationId: string
  readonly today: LocalDate
  readonly papers: readonly ServedPaperView[]
  readonly mayServe: boolean
  /** null: the ruling confirmed nothing, and no objection is possible. */
  readonly objecting: {
    readonly standing: { readonly words: string; readonly code: Standing }
    readonly periods: readonly string[]
    readonly objections: readonly ObjectionView[]
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    readonly mayRecord: boolean
    readonly mayDecide: boolean
    /** Of an objection that is recorded next. */
    readonly newId: string
  } | null
}

type Facts = {
  readonly confirmation: Confirmation
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly services: readonly RulingService[]
  readonly objections: readonly Objection[]
}

function presentService(each: RulingService): string[] {
  const { way, result, on, by, recipient, note, failure } = each
  if (failure) return [RULING_DESK.failed(serviceFailure[failure])]
  if (result === 'not_served') return [RULING_DESK.tried(on, rulingServiceWay[way], note ?? '')]
  return [
    RULING_DESK.served(on, rulingServiceWay[way], way === 'electronic' ? '' : by),
    ...(recipient ? [RULING_DESK.receivedBy(recipient)] : []),
  ]
}

function presentParty(
  paperId: string,
  { id, name }: Facts['parties'][number],
  services: readonly RulingService[],
): PartyServiceView {
  const own = services.filter((each) => each.paperId === paperId && each.partyId === id)
  const served = findServed(own, paperId, id)
  const state = served ? 'served' : own.length > 0 ? 'open' : 'waiting'
  // Why a phone could not be served concerns no one any more once the party was.
  const lines = own.filter(({ failure }) => !served || !failure).flatMap(presentService)
  return {
    partyId: id,
    name,
    state,
    lines: state === 'waiting' ? [RULING_DESK.waiting] : lines,
    receipt: served && `receipt:${served.id}`,
  }
}

const day = (on: LocalDate, isProvisional: boolean) =>
  `${on}${isProvisional ? RULING_DESK.provisional : ''}`

function presentPeriods(
  { confirmation, services }: Facts,
  parties: Facts['parties'],
  { calendar }: Pick<ReadContext, 'calendar'>,
): string[] {
  return parties.map(({ id, name }) => {
    const served = findServed(services, confirmation.id, id)
    const clock = served && objectionClock('party', served.on, calendar)
    return clock?.ok
      ? RULING_DESK.partyPeriod(name, day(clock.value.dueOn, clock.value.isProvisional))
      : RULING_DESK.partyNotServed(name)
  })
}

function presentObjection(each: Objection): ObjectionView {
  const { id, kind, objector, lodgedOn, lodgedBy, dueOn, interest, words, decision } = each
  return {
    id,
    who: objector,
    kind: objectorKind[kind],
    meta: RULING_DESK.lodged(lodgedOn, lodgedBy),
    period: dueOn && {
      isLate: isLate(each),
      words: isLate(each)
        ? `${RULING_DESK.late}（${RULING_DESK.inTime(dueOn)}）`
        : RULING_DESK.inTime(day(dueOn, each.isDueProvisional)),
    },
    interest,
    lines: words.split('\n'),
    decision: decision && {
      words: RULING_DESK.decided(objectionResult[decision.result], decision.on, decision.by),
      lines: decision.words.split('\n'),
    },
  }
}

/** Service and objections of a ruled application; null before the ruling. */
export function presentAfterRuling(
  facts: Facts,
  { actor, today, calendar }: Pick<ReadContext, 'actor' | 'today' | 'calendar'>,
): AfterRulingView | null {
  const { confirmation, services, objections } = facts
  const ruling = findRuling(confirmation)
  if (!ruling) return null
  const parties = facts.parties.filter(({ id }) => confirmation.partyIds.includes(id))
  const nameOf = (paperId: string) => {
    const objection = objections.find(({ id }) => id === paperId)
    return objection ? RULING_DESK.paper.objection(objection.objector) : RULING_DESK.paper.ruling
  }
  const standing = standingOf(objections)
  return {
    confirmationId: confirmation.id,
    today,
    papers: papersOf(confirmation, objections).map(({ id }) => {
      const last = findServedByAll(services, id, confirmation.partyIds)
      return {
        id,
        name: nameOf(id),
        parties: parties.map((party) => presentParty(id, party, services)),
        bindsAll: last && RULING_DESK.bindsAll(last),
      }
    }),
    mayServe: mayRoleAct(actor.role, 'ruling:serve'),
    objecting:
      ruling.move === 'confirm'
        ? {
            standing: { words: RULING_DESK.standing(rulingStanding[standing]), code: standing },
            periods: presentPeriods(facts, parties, { calendar }),
            objections: objections.map(presentObjection),
            parties: parties.filter(({ id }) => !objections.some(({ partyId }) => partyId === id)),
            mayRecord:
              standing !== 'set_aside' && mayRoleAct(actor.role, 'ruling:record-objection'),
            mayDecide: mayRoleAct(actor.role, 'ruling:decide-objection'),
            newId: newId(),
          }
        : null,
  }
}

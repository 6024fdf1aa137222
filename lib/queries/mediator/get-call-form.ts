import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseParties } from '@/lib/data/stores/party/case-people-store'
import { findCallbackOfToday } from '@/lib/domain/case/callback'
import { decideUnmask } from '@/lib/domain/case/decide-unmask'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { abilityOf, permissionOf, type Ability } from '../case/ability'
import type { NumberView, PartyView } from '../case/party-view'
import { presentParties } from '../case/present-people'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

/** A party or an agent with a telephone number that can be read. */
export type Callee = {
  readonly id: string
  readonly name: string
  /** 申请人, or 许静的代理人. */
  readonly role: string
  readonly number: NumberView
  readonly specialNeeds: string | null
}

export type CallFormView = {
  readonly head: ActHeadView
  /** Whether whole numbers may be read now (lib/domain/case/decide-unmask.ts). */
  readonly ability: Ability
  /** null where the case has no telephone number. */
  readonly callee: Callee | null
  readonly others: readonly Callee[]
  readonly mayRecord: boolean
}

/**
 * 拨打电话: one person of the case, the one named in the address, else the one to be called back today,
 * else a party that is still to be notified. The number itself is given out by the act alone.
 */
export const getCallForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, personId: z.string().max(64).optional() }),
  load: async (db, { caseId }, context) => {
    const [card, parties] = await Promise.all([
      findMyCase(db, caseId, context),
      findCaseParties(db, caseId),
    ])
    return card && { card, parties }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties }, context, { personId }): CallFormView => {
    const { actor, now, today } = context
    const decided = decideUnmask(actor.role, card.status)
    const people = presentParties(parties, today).flatMap(calleesOf)
    const calledBack = findCallbackOfToday(card.callbacks, today)?.personId
    const callee =
      people.find(({ id }) => id === personId) ??
      people.find(({ id }) => id === calledBack) ??
      people.find(({ name }) => card.untriedParties.includes(name)) ??
      people[0] ??
      null
    return {
      head: presentActHead(card, context),
      ability: decided.ok
        ? permissionOf('personal-number:unmask', card, context)
        : { allowed: false, why: refusalSentence(decided.refusal, now) },
      callee,
      others: people.filter(({ id }) => id !== callee?.id),
      mayRecord: abilityOf('record_contact', card, { actor, now }).allowed,
    }
  },
})

function calleesOf(party: PartyView): Callee[] {
  const { id, name, side, specialNeeds } = party
  const own = party.phone ?? party.representative?.phone
  return [
    ...(own && !own.isUnreadable ? [{ id, name, role: side, number: own, specialNeeds }] : []),
    ...party.agents.flatMap((agent) =>
      agent.phone && !agent.phone.isUnreadable
        ? [
            {
              id: agent.id,
              name: agent.name,
              role: MEDIATOR.contact.agentOf(name),
              number: agent.phone,
              specialNeeds: null,
            },
          ]
        : [],
    ),
  ]
}

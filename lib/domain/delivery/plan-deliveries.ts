// To whom a legal notice goes. Sources: 特邀规定 第14条 (通知双方当事人); 民诉法 第88条 (受送达人有诉讼代理人的，可以送交其代理人
// 签收); docs/decisions/0074-delivery-reports.md.
import type { Authority } from '../case/vocabulary'
import { parseMobile } from '../identity/phone'
import { mayDo } from '../participant/capacity'
import { chooseChannel, type ChosenChannel, type RecipientFacts } from './choose-channel'

export type PartyRecipient = RecipientFacts & { readonly name: string }

export type AgentRecipient = {
  readonly agentId: string
  readonly partyId: string
  readonly name: string
  readonly authority: Authority
  /** It no longer takes part. */
  readonly hasEnded: boolean
  readonly phone: string | null
}

/** One notice to one receiver over one channel. */
export type PlannedDelivery = {
  readonly partyId: string
  /** null: the party itself. */
  readonly agentId: string | null
  /** Of the receiver. */
  readonly name: string
  /** Further parties for whom the same receiver gets it as their agent. */
  readonly alsoFor: readonly string[]
  readonly chosen: ChosenChannel
}

/**
 * One notice to every party, and one to each of its agents who may receive for it, over the agent's
 * mobile number: what an agent may see, it may receive, with general authority too. A party that
 * declined electronic service declined it for its agents. No number gets the same notice twice: an
 * agent of several parties gets one for all of them, and none where the party has its notices sent
 * to the agent's number. A number that is also another person's gets no second one, and that person
 * receives for no one.
 */
export function planDeliveries(
  parties: readonly PartyRecipient[],
  agents: readonly AgentRecipient[],
): readonly PlannedDelivery[] {
  const own = parties.map((party): PlannedDelivery => {
    const { partyId, name } = party
    return { partyId, agentId: null, name, alsoFor: [], chosen: chooseChannel(party) }
  })
  return agents.reduce<readonly PlannedDelivery[]>((planned, agent) => {
    const to = findAgentMobile(agent, own)
    if (to === null) return planned
    const { agentId, partyId, name } = agent
    const same = planned.find(({ chosen }) => chosen.channel === 'sms' && chosen.to === to)
    if (same === undefined)
      return [...planned, { partyId, agentId, name, alsoFor: [], chosen: { channel: 'sms', to } }]
    if (same.name !== name || same.partyId === partyId || same.alsoFor.includes(partyId))
      return planned
    return planned.map((each) =>
      each === same ? { ...each, alsoFor: [...each.alsoFor, partyId] } : each,
    )
  }, own)
}

/** The mobile number at which an agent receives for its party; null: it does not. */
function findAgentMobile(
  { partyId, authority, hasEnded, phone }: AgentRecipient,
  own: readonly PlannedDelivery[],
): string | null {
  const party = own.find((each) => each.partyId === partyId)?.chosen
  if (!party || (party.channel === 'none' && party.because === 'declined')) return null
  if (!mayDo({ kind: 'agent', authority, hasEnded }, 'see')) return null
  const mobile = phone ? parseMobile(phone) : null
  return mobile?.ok ? mobile.value : null
}

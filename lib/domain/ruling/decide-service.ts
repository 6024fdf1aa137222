// 登记裁定的送达, and 确认收到 on a phone. Sources: 民诉法 第87至91条; 在线诉讼规则 第29条第一、四项, 第31条第二款.
import type { ServiceResult } from '../delivery/services'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findServed, type RulingService, type WAYS_BY_HAND } from './service'

/** A paper that can be served: the ruling, or the decision on an objection. */
export type ServedPaper = { readonly id: string; readonly on: LocalDate }

export type ServiceFacts = {
  readonly papers: readonly ServedPaper[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly services: readonly RulingService[]
}

export type ServiceStatement = {
  readonly paperId: string
  readonly partyId: string
  readonly way: (typeof WAYS_BY_HAND)[number]
  readonly result: ServiceResult
  readonly on: LocalDate
  readonly recipient: string | null
  readonly note: string | null
}

function findMistake(
  { on, result, recipient, note }: ServiceStatement,
  madeOn: LocalDate,
  today: LocalDate,
): readonly [field: string, code: string] | null {
  if (on > today) return ['on', 'DATE_IN_FUTURE']
  if (on < madeOn) return ['on', 'BEFORE_RULING']
  if (result === 'served' && recipient === null) return ['recipient', 'REQUIRED']
  if (result === 'not_served' && note === null) return ['note', 'REQUIRED']
  return null
}

/**
 * The court served a party in person or by post, or could not, on a day between the paper and
 * today.
 * @returns the name of the party; RULING_NOT_MADE, RULING_SERVED with who served it and when, or
 * INPUT_INVALID
 */
export function decideRulingService(
  { papers, parties, services }: ServiceFacts,
  statement: ServiceStatement,
  today: LocalDate,
): Decided<{ readonly party: string }> {
  const paper = papers.find(({ id }) => id === statement.paperId)
  if (!paper) return refuse('RULING_NOT_MADE')
  const party = parties.find(({ id }) => id === statement.partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const served = findServed(services, paper.id, party.id)
  if (served) return refuse('RULING_SERVED', { party: party.name, on: served.on, by: served.by })
  const mistake = findMistake(statement, paper.on, today)
  return mistake
    ? refuse('INPUT_INVALID', {}, { [mistake[0]]: mistake[1] })
    : allow({ party: party.name })
}

/**
 * A party reports on its phone that it has got the paper: with it the service takes effect, also
 * where the party had not consented before (第29条第一、四项: 明确表示同意, 回复收悉).
 * @returns the name of the party; null: it was served already and nothing is to be done; or
 * RULING_NOT_MADE
 */
export function decideReceive(
  { papers, parties, services }: ServiceFacts,
  { paperId, partyId }: Pick<ServiceStatement, 'paperId' | 'partyId'>,
): Decided<{ readonly party: string } | null> {
  const party = parties.find(({ id }) => id === partyId)
  if (!party || !papers.some(({ id }) => id === paperId)) return refuse('RULING_NOT_MADE')
  return allow(findServed(services, paperId, partyId) ? null : { party: party.name })
}

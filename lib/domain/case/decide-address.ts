// 送达地址确认. Sources: 在线调解规则 第17条 (立案前指导填写《送达地址确认书》); 在线诉讼规则 第29、30条; 邮寄送达规定 第3、4、5条;
// docs/decisions/0055-preparations.md.
import { parseOfficePhone } from '../identity/phone'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findLapse } from './lapse'
import { decideMove } from './lifecycle'
import { findDayMistake, type AddressAnswerEntry, type PreparationCase } from './preparations'
import type { Transition } from './transition'

/** Where a party wants to be served. */
export type ConfirmedAddress = {
  readonly recipient: string
  readonly postcode: string | null
  readonly address: string
  readonly phone: string
  readonly acceptsElectronic: boolean
  readonly electronicAddress: string | null
}

export type AddressStatement = {
  readonly partyId: string
  readonly on: LocalDate
  readonly note: string | null
} & (
  | ({ readonly answer: 'confirmed' } & ConfirmedAddress)
  | { readonly answer: 'refused'; readonly consequenceExplained: boolean }
)

export type DecidedAddress = AddressAnswerEntry & {
  /** Null where the party refused. */
  readonly confirmed: ConfirmedAddress | null
}

/** @returns the address with its telephone number in its usual form, or the mistake of a field */
function readAddress(statement: ConfirmedAddress): Decided<ConfirmedAddress> {
  const phone = parseOfficePhone(statement.phone)
  if (!phone.ok) return refuse('INPUT_INVALID', {}, { phone: 'OFFICE_PHONE_FORMAT' })
  const { recipient, postcode, address, acceptsElectronic, electronicAddress } = statement
  if (acceptsElectronic && electronicAddress === null)
    return refuse('INPUT_INVALID', {}, { electronicAddress: 'REQUIRED' })
  return allow({
    recipient,
    postcode,
    address,
    phone: phone.value,
    acceptsElectronic,
    electronicAddress: acceptsElectronic ? electronicAddress : null,
  })
}

/**
 * A party confirmed its address for service, or refused although the consequence was explained to
 * it. The answer recorded last is valid. After the period has run out an answer is still a fact;
 * its event names the day on which the period ended (domain.md, Decisions 11). The event has no
 * number and no address.
 * @returns the move and the entry to add, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideAddress(
  facts: PreparationCase & { readonly answers: readonly AddressAnswerEntry[] },
  statement: AddressStatement,
  context: { readonly today: LocalDate },
): Decided<
  Transition<'confirm_address'> & { readonly party: string; readonly entry: DecidedAddress }
> {
  const { partyId, answer, on, note } = statement
  const moved = decideMove('confirm_address', facts)
  if (!moved.ok) return moved
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  if (statement.answer === 'refused' && !statement.consequenceExplained)
    return refuse('INPUT_INVALID', {}, { consequenceExplained: 'CONSEQUENCE_NOT_EXPLAINED' })
  const address = statement.answer === 'confirmed' ? readAddress(statement) : allow(null)
  if (!address.ok) return address
  const last = facts.answers.findLast((each) => each.partyId === partyId)
  const mistake = findDayMistake(on, facts, context.today, last?.on)
  if (mistake) return refuse('INPUT_INVALID', {}, { on: mistake })
  if (answer === 'refused' && last?.answer === 'refused' && last.on === on)
    return refuse('INPUT_INVALID', {}, { partyId: 'ENTRY_NOTHING_NEW' })
  const lapsedOn = findLapse(facts, on)
  return allow({
    move: 'confirm_address',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'address.confirmed',
      data: {
        partyId,
        party: party.name,
        answer,
        acceptsElectronic: address.value?.acceptsElectronic ?? null,
        on,
        note,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_17',
    party: party.name,
    entry: { partyId, answer, on, confirmed: address.value },
  })
}

import type { FiledAddressAnswer } from '@/lib/data/stores/case/address-confirmation-store'
import type { FiledIdentityCheck } from '@/lib/data/stores/case/identity-check-store'
import type { FiledRightsNotice } from '@/lib/data/stores/case/rights-notice-store'
import { isAbout } from '@/lib/domain/case/preparations'
import type { PartySide } from '@/lib/domain/case/vocabulary'
import { documentKind, partySide } from '@/lib/labels/zh-CN/case'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { identityWay, PREPARATION } from '@/lib/labels/zh-CN/preparation'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import type { NumberView } from './party-view'
import { presentNumber } from './present-people'

/** What was seen to with one party before the first meeting. */
export type PartyPreparationsView = {
  readonly partyId: string
  readonly name: string
  /** 申请人, 被申请人, 第三人. */
  readonly side: string
  /** “许静：相符（2026-11-24 现场核对证件原件，居民身份证）”: of each person the last check. */
  readonly identity: readonly string[]
  /** “许静：权利义务等五项、虚假调解后果（2026-11-24 口头）”, each notice. */
  readonly rights: readonly string[]
  readonly address: AddressAnswerView | null
}

export type AddressAnswerView = {
  /** “2026-11-24 确认”, or “2026-11-24 拒绝确认，已告知后果”. */
  readonly words: string
  readonly recipient: string
  /** Telephone, postcode and electronic service, masked; null where the party refused. */
  readonly details: string | null
  readonly address: NumberView | null
  readonly note: string | null
}

type Prepared = {
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly side: PartySide
  }[]
  readonly identityChecks: readonly FiledIdentityCheck[]
  readonly rightsNotices: readonly FiledRightsNotice[]
  readonly addressAnswers: readonly FiledAddressAnswer[]
}

export function presentPreparations({
  parties,
  identityChecks,
  rightsNotices,
  addressAnswers,
}: Prepared): readonly PartyPreparationsView[] {
  return parties.map(({ id, name, side }) => ({
    partyId: id,
    name,
    side: partySide[side],
    identity: identityChecks
      .filter((check) => check.partyId === id && check === lastOf(identityChecks, check))
      .map(presentCheck),
    rights: rightsNotices.filter(({ partyId }) => partyId === id).map(presentNotice),
    address: presentAnswer(addressAnswers.findLast(({ partyId }) => partyId === id)),
  }))
}

function lastOf(
  checks: readonly FiledIdentityCheck[],
  { personKind, personId }: FiledIdentityCheck,
) {
  return checks.findLast((check) => isAbout(check, { kind: personKind, id: personId }))
}

function presentCheck({ person, matches, on, way, document, note }: FiledIdentityCheck): string {
  return PREPARATION.check(
    person,
    matches,
    `${on} ${identityWay[way]}，${documentKind[document]}`,
    note,
  )
}

function presentNotice({ person, items, on, how }: FiledRightsNotice): string {
  return PREPARATION.notice(
    person,
    items.includes('rights_and_duties'),
    items.includes('false_mediation'),
    `${on} ${consentWay[how]}`,
  )
}

function presentAnswer(answer: FiledAddressAnswer | undefined): AddressAnswerView | null {
  if (!answer) return null
  const { id, on, note, recipient, postcode, acceptsElectronic, address, phone, electronic } =
    answer
  if (answer.answer === 'refused')
    return {
      words: PREPARATION.addressRefused(on),
      recipient: '',
      details: null,
      address: null,
      note,
    }
  return {
    words: PREPARATION.addressConfirmed(on),
    recipient: recipient ?? '',
    details: [
      recipient,
      phone && numberInWords(phone),
      postcode,
      PREPARATION.electronic(acceptsElectronic === true),
      electronic && numberInWords(electronic),
    ]
      .filter(Boolean)
      .join(' · '),
    address: address === null ? null : presentNumber(address, 'address', id),
    note,
  }
}

import type { ApplicationRecord } from '@/lib/data/stores/application/application-types'
import { birthDateOf, parseIdCard, sexOf } from '@/lib/domain/identity/id-card'
import type { NormalisedParty } from '../referral/normalised-party'

const NO_MORE = {
  specialNeeds: null,
  ethnicity: null,
  occupation: null,
  employer: null,
  agents: [],
} as const

/** Applicant and respondent of an application as the parties of its case. Their numbers were checked as they were written. */
export function peopleOfApplication({
  content,
  phone,
}: Pick<ApplicationRecord, 'content' | 'phone'>): readonly NormalisedParty[] {
  const { kind, name, documentKind, documentNumber, address, other } = content
  if (kind === null || name === null || other === null)
    throw new Error('an application was submitted without its people')
  const document =
    documentKind && documentNumber ? { kind: documentKind, number: documentNumber } : null
  const card = document?.kind === 'id_card' ? parseIdCard(document.number) : null
  const applicant: NormalisedParty = {
    ...NO_MORE,
    side: 'applicant',
    kind,
    name,
    document,
    phone,
    residence: address,
    sex: card?.ok ? sexOf(card.value) : null,
    birthDate: card?.ok ? birthDateOf(card.value) : null,
    representative:
      kind === 'legal' && content.representative !== null
        ? { name: content.representative, title: content.representativeTitle, phone }
        : null,
    serviceAddresses: address === null ? [] : [serviceAddressOf(content, name, address, phone)],
  }
  return [
    applicant,
    {
      ...NO_MORE,
      side: 'respondent',
      kind: other.kind,
      name: other.name,
      document: null,
      phone: other.phone,
      residence: other.address,
      sex: null,
      birthDate: null,
      representative: null,
      serviceAddresses: [],
    },
  ]
}

/** Where documents reach the applicant; who accepts electronic service without a mail address gets them on the telephone. */
function serviceAddressOf(
  { acceptsElectronic, email }: ApplicationRecord['content'],
  recipient: string,
  address: string,
  phone: string | null,
): NormalisedParty['serviceAddresses'][number] {
  const accepts = acceptsElectronic === true
  return {
    recipient,
    address,
    phone,
    postcode: null,
    acceptsElectronic: accepts,
    electronicAddress: accepts ? (email ?? phone) : null,
  }
}

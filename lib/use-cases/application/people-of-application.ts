import type { ApplicationRecord } from '@/lib/data/stores/application/application-types'
import { birthDateOf, parseIdCard, sexOf } from '@/lib/domain/identity/id-card'
import type { PersonContent } from '@/lib/domain/application/content'
import type { Authority } from '@/lib/domain/case/vocabulary'
import type { NormalisedParty } from '../referral/normalised-party'

const NO_MORE = {
  specialNeeds: null,
  ethnicity: null,
  occupation: null,
  employer: null,
  agents: [],
} as const

/**
 * The people of an application as the parties of its case: the applicant with its agent, further
 * applicants, the other side. Their numbers were checked as they were written.
 * @param authority of the agent, as the institution confirmed it; null where none applied
 */
export function peopleOfApplication(
  record: Pick<ApplicationRecord, 'content' | 'phone'>,
  authority: Authority | null,
): readonly NormalisedParty[] {
  const { fellows, others } = record.content
  return [
    applicantOf(record, authority),
    ...fellows.map((each) => namedPerson('applicant', each)),
    ...others.map((each) => namedPerson('respondent', each)),
  ]
}

function applicantOf(
  { content, phone: proven }: Pick<ApplicationRecord, 'content' | 'phone'>,
  authority: Authority | null,
): NormalisedParty {
  const { kind, name, documentKind, documentNumber, address, agent } = content
  if (kind === null || name === null)
    throw new Error('an application was submitted without its applicant')
  const document =
    documentKind && documentNumber ? { kind: documentKind, number: documentNumber } : null
  const card = document?.kind === 'id_card' ? parseIdCard(document.number) : null
  const phone = agent ? content.applicantPhone : proven
  return {
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
    agents: agent && authority ? [agentOf(agent, authority, proven)] : [],
    serviceAddresses: address === null ? [] : [serviceAddressOf(content, name, address, phone)],
  }
}

function agentOf(
  { name, kind, firm }: NonNullable<ApplicationRecord['content']['agent']>,
  authority: Authority,
  phone: string | null,
): NormalisedParty['agents'][number] {
  if (name === null || kind === null)
    throw new Error('an application was submitted without its agent')
  const documentKind = 'id_card'
  const scope = { authority, authorityScope: null }
  return { kind, name, firm, ...scope, phone, documentKind, idNumber: null, document: null }
}

/**
 * Someone whom the applicant named. An organisation without a representative gets one as it is
 * invited (ask-party.ts).
 */
function namedPerson(
  side: 'applicant' | 'respondent',
  { kind, name, phone, address, representative }: PersonContent,
): NormalisedParty {
  return {
    ...NO_MORE,
    side,
    kind,
    name,
    document: null,
    phone,
    residence: address,
    sex: null,
    birthDate: null,
    representative:
      kind === 'legal' && representative !== null
        ? { name: representative, title: null, phone }
        : null,
    serviceAddresses: [],
  }
}

/**
 * Where documents reach the applicant; who accepts electronic service without a mail address gets
 * them on the telephone.
 */
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

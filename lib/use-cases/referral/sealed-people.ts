import { newId } from '@/lib/platform/ids'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { sealValue } from '@/lib/platform/sealed-value'
import { fromDay } from '@/lib/data/mappers/day'
import type { NormalisedAgent, NormalisedParty, NumberOfDocument } from './normalised-party'
import { plainPhone } from './normalised-party'

type CaseKeys = { readonly caseId: string; readonly courtId: string; readonly holderId: string }

const sealed = (text: string | null, column: SealedColumn, row: string) =>
  text === null ? null : sealValue(text, column, row)

type PersonTable = 'parties' | 'agents'

/** A telephone number sealed, with the keyed hash by which conflicts of interest are found. */
const sealedPhone = (phone: string | null, table: PersonTable, row: string) => ({
  phoneSealed: sealed(phone, `${table}.phone_sealed`, row),
  phoneHash: phone === null ? null : fingerprintNumber('phone', phone),
})

const sealedDocument = (document: NumberOfDocument | null, table: PersonTable, row: string) => ({
  documentSealed: sealed(document?.number ?? null, `${table}.document_sealed`, row),
  documentHash: document ? fingerprintNumber('document', document.number) : null,
})

/**
 * The rows of a referral's people: every personal number sealed, never in plain text (quality.md,
 * Login, session, browser).
 */
export function sealPeople(parties: readonly NormalisedParty[], keys: CaseKeys) {
  const rows = parties.map((party, index) => ({
    party,
    row: { ...partyRow(party, keys), position: index + 1 },
  }))
  return {
    parties: rows.map(({ row }) => row),
    agents: rows.flatMap(({ party, row }) =>
      party.agents.map((agent) => ({ ...agentRow(agent), ...keys, partyId: row.id })),
    ),
    addresses: rows.flatMap(({ party, row }) =>
      party.serviceAddresses.map((address) => ({
        ...addressRow(address),
        ...keys,
        partyId: row.id,
      })),
    ),
  }
}

function partyRow(party: NormalisedParty, keys: CaseKeys) {
  const id = newId()
  const {
    side,
    kind,
    name,
    sex,
    birthDate,
    ethnicity,
    occupation,
    employer,
    representative,
    specialNeeds,
    document,
  } = party
  const representativePhone = representative?.phone ?? null
  return {
    ...keys,
    id,
    side,
    kind,
    name,
    sex,
    ethnicity,
    occupation,
    employer,
    specialNeeds,
    birthDate: birthDate && fromDay(birthDate),
    documentKind: document?.kind ?? null,
    ...sealedDocument(document, 'parties', id),
    ...sealedPhone(party.phone, 'parties', id),
    residenceSealed: sealed(party.residence, 'parties.residence_sealed', id),
    representativeName: representative?.name ?? null,
    representativeTitle: representative?.title ?? null,
    representativeSealed: sealed(representativePhone, 'parties.representative_sealed', id),
    representativeHash:
      representativePhone === null ? null : fingerprintNumber('phone', representativePhone),
  }
}

function agentRow({
  kind,
  name,
  authority,
  authorityScope,
  firm,
  document,
  phone,
}: NormalisedAgent) {
  const id = newId()
  return {
    id,
    kind,
    name,
    authority,
    authorityScope,
    firm,
    ...sealedDocument(document, 'agents', id),
    ...sealedPhone(phone, 'agents', id),
  }
}

function addressRow(address: NormalisedParty['serviceAddresses'][number]) {
  const { recipient, postcode, acceptsElectronic } = address
  const id = newId()
  return {
    id,
    recipient,
    postcode,
    acceptsElectronic,
    addressSealed: sealValue(address.address, 'service_addresses.address_sealed', id),
    phoneSealed: sealed(plainPhone(address.phone), 'service_addresses.phone_sealed', id),
    electronicSealed: sealed(address.electronicAddress, 'service_addresses.electronic_sealed', id),
  }
}

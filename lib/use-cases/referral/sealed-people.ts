import { fingerprintNumber, sealNumber } from '@/lib/platform/personal-number'
import { newId } from '@/lib/platform/ids'
import { fromDay } from '@/lib/data/mappers/day'
import type { NormalisedAgent, NormalisedParty, NumberOfDocument } from './normalised-party'
import { plainPhone } from './normalised-party'

type CaseKeys = { readonly caseId: string; readonly courtId: string; readonly holderId: string }

const sealed = (text: string | null) => (text === null ? null : sealNumber(text))

/** A telephone number sealed, with the keyed hash by which conflicts of interest are found. */
const sealedPhone = (phone: string | null) => ({
  phoneSealed: sealed(phone),
  phoneHash: phone === null ? null : fingerprintNumber('phone', phone),
})

const sealedDocument = (document: NumberOfDocument | null) => ({
  documentSealed: sealed(document?.number ?? null),
  documentHash: document ? fingerprintNumber('document', document.number) : null,
})

/**
 * The rows of a referral's people: every personal number sealed, never in plain text (quality.md,
 * Login, session, browser).
 */
export function sealPeople(parties: readonly NormalisedParty[], keys: CaseKeys) {
  const rows = parties.map((party, index) => ({
    party,
    row: { ...partyRow(party, keys), id: newId(), position: index + 1 },
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
    ...sealedDocument(document),
    ...sealedPhone(party.phone),
    residenceSealed: sealed(party.residence),
    representativeName: representative?.name ?? null,
    representativeTitle: representative?.title ?? null,
    representativeSealed: sealed(representativePhone),
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
  return {
    kind,
    name,
    authority,
    authorityScope,
    firm,
    ...sealedDocument(document),
    ...sealedPhone(phone),
  }
}

function addressRow(address: NormalisedParty['serviceAddresses'][number]) {
  const { recipient, postcode, acceptsElectronic } = address
  return {
    recipient,
    postcode,
    acceptsElectronic,
    addressSealed: sealNumber(address.address),
    phoneSealed: sealed(plainPhone(address.phone)),
    electronicSealed: sealed(address.electronicAddress),
  }
}

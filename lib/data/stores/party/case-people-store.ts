import 'server-only'
import {
  AGENT_KINDS,
  AUTHORITIES,
  DOCUMENT_KINDS,
  PARTY_KINDS,
  PARTY_SIDES,
  type AgentKind,
  type Authority,
  type DocumentKind,
  type PartyKind,
  type PartySide,
} from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  maskedAddress,
  maskedDocument,
  maskedElectronic,
  maskedPhone,
} from '@/lib/data/mappers/masked'

// Who is in a case, with every personal number masked: nothing in the clear leaves this file.

export type FiledAgent = {
  readonly id: string
  readonly name: string
  readonly kind: AgentKind
  readonly authority: Authority
  readonly authorityScope: string | null
  readonly firm: string | null
  readonly phone: string | null
  readonly document: string | null
}

export type FiledParty = {
  readonly id: string
  readonly side: PartySide
  readonly kind: PartyKind
  readonly name: string
  readonly sex: string | null
  readonly birthDate: LocalDate | null
  readonly ethnicity: string | null
  readonly occupation: string | null
  readonly employer: string | null
  readonly documentKind: DocumentKind | null
  readonly document: string | null
  readonly phone: string | null
  readonly residence: string | null
  readonly representative: {
    readonly name: string
    readonly title: string | null
    readonly phone: string | null
  } | null
  readonly specialNeeds: string | null
  readonly agents: readonly FiledAgent[]
}

export type FiledAddress = {
  readonly id: string
  readonly partyName: string
  readonly recipient: string
  readonly postcode: string | null
  readonly address: string
  readonly phone: string | null
  readonly acceptsElectronic: boolean
  readonly electronic: string | null
}

type SealedAgent = Omit<FiledAgent, 'kind' | 'authority' | 'phone' | 'document'> & {
  kind: string
  authority: string
  phoneSealed: string | null
  documentSealed: string | null
}

type SealedParty = Pick<
  FiledParty,
  'id' | 'name' | 'sex' | 'ethnicity' | 'occupation' | 'employer' | 'specialNeeds'
> & {
  side: string
  kind: string
  birthDate: Date | null
  documentKind: string | null
  documentSealed: string | null
  phoneSealed: string | null
  residenceSealed: string | null
  representativeName: string | null
  representativeTitle: string | null
  representativeSealed: string | null
  agents: SealedAgent[] | null
}

function maskAgent({ phoneSealed, documentSealed, ...agent }: SealedAgent): FiledAgent {
  return {
    ...agent,
    kind: parseStoredEnum(AGENT_KINDS, agent.kind, 'agents.kind'),
    authority: parseStoredEnum(AUTHORITIES, agent.authority, 'agents.authority'),
    phone: maskedPhone(phoneSealed),
    document: maskedDocument(documentSealed),
  }
}

function maskParty({
  documentSealed,
  phoneSealed,
  residenceSealed,
  representativeName: name,
  representativeTitle: title,
  representativeSealed,
  ...party
}: SealedParty): FiledParty {
  return {
    ...party,
    side: parseStoredEnum(PARTY_SIDES, party.side, 'parties.side'),
    kind: parseStoredEnum(PARTY_KINDS, party.kind, 'parties.kind'),
    birthDate: toDayOrNull(party.birthDate),
    documentKind:
      party.documentKind === null
        ? null
        : parseStoredEnum(DOCUMENT_KINDS, party.documentKind, 'parties.document_kind'),
    document: maskedDocument(documentSealed),
    phone: maskedPhone(phoneSealed),
    residence: maskedAddress(residenceSealed),
    representative:
      name === null ? null : { name, title, phone: maskedPhone(representativeSealed) },
    agents: (party.agents ?? []).map(maskAgent),
  }
}

/** Parties with their agents, in the order of the referral. */
export async function findCaseParties(db: Read, caseId: string): Promise<FiledParty[]> {
  const rows = await db.$queryRaw<SealedParty[]>`
    SELECT p.id, p.side, p.kind, p.name, p.sex, p.birth_date AS "birthDate", p.ethnicity,
      p.occupation, p.employer, p.document_kind AS "documentKind",
      p.document_sealed AS "documentSealed", p.phone_sealed AS "phoneSealed",
      p.residence_sealed AS "residenceSealed", p.representative_name AS "representativeName",
      p.representative_title AS "representativeTitle",
      p.representative_sealed AS "representativeSealed", p.special_needs AS "specialNeeds",
      (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind,
          'authority', a.authority, 'authorityScope', a.authority_scope, 'firm', a.firm,
          'phoneSealed', a.phone_sealed, 'documentSealed', a.document_sealed) ORDER BY a.id)
        FROM agents a WHERE a.case_id = p.case_id AND a.party_id = p.id) AS agents
    FROM parties p WHERE p.case_id = ${caseId}::uuid ORDER BY p.position`
  return rows.map(maskParty)
}

type SealedAddress = Omit<FiledAddress, 'address' | 'phone' | 'electronic'> & {
  addressSealed: string
  phoneSealed: string | null
  electronicSealed: string | null
}

/** Where the parties want to be served (在线调解规则 第8条), in the order of the parties. */
export async function findServiceAddresses(db: Read, caseId: string): Promise<FiledAddress[]> {
  const rows = await db.$queryRaw<SealedAddress[]>`
    SELECT s.id, p.name AS "partyName", s.recipient, s.postcode,
      s.address_sealed AS "addressSealed", s.phone_sealed AS "phoneSealed",
      s.accepts_electronic AS "acceptsElectronic", s.electronic_sealed AS "electronicSealed"
    FROM service_addresses s JOIN parties p ON p.id = s.party_id
    WHERE s.case_id = ${caseId}::uuid ORDER BY p.position, s.id`
  return rows.map(({ addressSealed, phoneSealed, electronicSealed, ...row }) => ({
    ...row,
    address: maskedAddress(addressSealed) ?? '',
    phone: maskedPhone(phoneSealed),
    electronic: maskedElectronic(electronicSealed),
  }))
}

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
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select, type RowOf } from '@/lib/data/typed-reads'
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

const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const partyColumns = {
  id: p.id,
  side: p.side,
  kind: p.kind,
  name: p.name,
  sex: p.sex,
  birthDate: p.birth_date,
  ethnicity: p.ethnicity,
  occupation: p.occupation,
  employer: p.employer,
  documentKind: p.document_kind,
  documentSealed: p.document_sealed,
  phoneSealed: p.phone_sealed,
  residenceSealed: p.residence_sealed,
  representativeName: p.representative_name,
  representativeTitle: p.representative_title,
  representativeSealed: p.representative_sealed,
  specialNeeds: p.special_needs,
  agents: expression<SealedAgent[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('id', ${a.id}, 'name', ${a.name}, 'kind', ${a.kind},
        'authority', ${a.authority}, 'authorityScope', ${a.authority_scope}, 'firm', ${a.firm},
        'phoneSealed', ${a.phone_sealed}, 'documentSealed', ${a.document_sealed}) ORDER BY ${a.id})
      FROM agents a WHERE ${a.case_id} = ${p.case_id} AND ${a.party_id} = ${p.id})`),
}
const PARTY = select(partyColumns)
type SealedParty = RowOf<typeof partyColumns>

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
  const rows = await readRows(
    db,
    PARTY,
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid ORDER BY ${p.position}`,
  )
  return rows.map(maskParty)
}

const s = columnsOf('service_addresses', 's')
const ADDRESS = select({
  id: s.id,
  partyName: p.name,
  recipient: s.recipient,
  postcode: s.postcode,
  addressSealed: s.address_sealed,
  phoneSealed: s.phone_sealed,
  acceptsElectronic: s.accepts_electronic,
  electronicSealed: s.electronic_sealed,
})

/** Addresses at which the parties want to be served (在线调解规则 第8条), in the order of the parties. */
export async function findServiceAddresses(db: Read, caseId: string): Promise<FiledAddress[]> {
  const rows = await readRows(
    db,
    ADDRESS,
    Prisma.sql`FROM service_addresses s JOIN parties p ON ${p.id} = ${s.party_id}
      WHERE ${s.case_id} = ${caseId}::uuid ORDER BY ${p.position}, ${s.id}`,
  )
  return rows.map(({ addressSealed, phoneSealed, electronicSealed, ...row }) => ({
    ...row,
    address: maskedAddress(addressSealed) ?? '',
    phone: maskedPhone(phoneSealed),
    electronic: maskedElectronic(electronicSealed),
  }))
}

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
import type { Db } from '@/lib/data/door'
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

/** Parties with their agents, in the order of the referral. */
export async function findCaseParties(db: Db, caseId: string): Promise<FiledParty[]> {
  const rows = await db.party.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      side: true,
      kind: true,
      name: true,
      sex: true,
      birthDate: true,
      ethnicity: true,
      occupation: true,
      employer: true,
      documentKind: true,
      documentSealed: true,
      phoneSealed: true,
      residenceSealed: true,
      representativeName: true,
      representativeTitle: true,
      representativeSealed: true,
      specialNeeds: true,
      agents: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          name: true,
          kind: true,
          authority: true,
          authorityScope: true,
          firm: true,
          phoneSealed: true,
          documentSealed: true,
        },
      },
    },
  })
  return rows.map(
    ({
      documentSealed,
      phoneSealed,
      residenceSealed,
      representativeName: name,
      representativeTitle: title,
      representativeSealed,
      agents,
      ...row
    }) => ({
      ...row,
      side: parseStoredEnum(PARTY_SIDES, row.side, 'parties.side'),
      kind: parseStoredEnum(PARTY_KINDS, row.kind, 'parties.kind'),
      birthDate: toDayOrNull(row.birthDate),
      documentKind:
        row.documentKind === null
          ? null
          : parseStoredEnum(DOCUMENT_KINDS, row.documentKind, 'parties.document_kind'),
      document: maskedDocument(documentSealed),
      phone: maskedPhone(phoneSealed),
      residence: maskedAddress(residenceSealed),
      representative:
        name === null ? null : { name, title, phone: maskedPhone(representativeSealed) },
      agents: agents.map(({ phoneSealed: phone, documentSealed: document, ...agent }) => ({
        ...agent,
        kind: parseStoredEnum(AGENT_KINDS, agent.kind, 'agents.kind'),
        authority: parseStoredEnum(AUTHORITIES, agent.authority, 'agents.authority'),
        phone: maskedPhone(phone),
        document: maskedDocument(document),
      })),
    }),
  )
}

/** Where the parties want to be served (在线调解规则 第8条), in the order of the parties. */
export async function findServiceAddresses(db: Db, caseId: string): Promise<FiledAddress[]> {
  const rows = await db.serviceAddress.findMany({
    where: { caseId },
    orderBy: [{ party: { position: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      recipient: true,
      postcode: true,
      addressSealed: true,
      phoneSealed: true,
      acceptsElectronic: true,
      electronicSealed: true,
      party: { select: { name: true } },
    },
  })
  return rows.map(({ party, addressSealed, phoneSealed, electronicSealed, ...row }) => ({
    ...row,
    partyName: party.name,
    address: maskedAddress(addressSealed) ?? '',
    phone: maskedPhone(phoneSealed),
    electronic: maskedElectronic(electronicSealed),
  }))
}

import { PARTY_PARTS, type PartySlot } from '@/lib/domain/import/case-columns'
import { readAddressLines } from '@/lib/domain/import/address-lines'
import type { CellReader } from '@/lib/domain/import/read-cells'
import {
  agentColumns,
  isAgentSlot,
  referredColumns,
  REFERRED_SLOTS,
  type AgentPart,
  type AgentSlot,
  type ReferralColumn,
} from '@/lib/domain/import/referral-columns'
import { dayOf } from '@/lib/domain/import/typed-moment'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { agentKind, authority } from '@/lib/labels/zh-CN/case'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { newId } from '@/lib/platform/ids'
import { PART_OF_FIELD, partyAsInput } from './read-case-parties'

/** A party of a line in the shape in which a court's own system would send it, unchecked. */
export type PlacedParty = { readonly slot: PartySlot; readonly id: string; readonly party: object }

type Reader = CellReader<ReferralColumn>
type Report = (column: ReferralColumn, code: string, fact?: string) => void
type Consents = DraftContent['consents']

/**
 * Parties and consents of a line. What a cell cannot be is reported; what a party may not be says
 * the schema.
 */
export function readReferredParties(
  reader: Reader,
  report: Report,
): { readonly placed: readonly PlacedParty[]; readonly consents: Consents } {
  const consents: Consents[number][] = []
  const placed = REFERRED_SLOTS.flatMap((slot): PlacedParty[] => {
    const agents = isAgentSlot(slot) ? agentColumns(slot) : []
    const isThere = [...referredColumns(slot), ...agents].some(reader.has)
    const isNeeded = slot === 'applicant' || slot === 'respondent'
    if (!isThere) {
      if (isNeeded) report(`${slot}Name`, 'REQUIRED')
      return []
    }
    const id = newId()
    const consent = readConsent(reader, slot, report)
    if (consent) consents.push({ ...consent, partyId: id })
    return [{ slot, id, party: readParty(reader, slot, report) }]
  })
  return { placed, consents }
}

function readParty(reader: Reader, slot: PartySlot, report: Report): object {
  const party = partyAsInput(reader, slot)
  return {
    ...party,
    residence: reader.line(`${slot}Residence`, 200),
    agents: isAgentSlot(slot) ? readAgent(reader, slot) : [],
    serviceAddresses: readAddresses(reader, slot, report),
  }
}

/** The one agent that a line may name. */
function readAgent(reader: Reader, slot: AgentSlot): readonly object[] {
  if (!agentColumns(slot).some(reader.has)) return []
  const column = (part: AgentPart) => `${slot}Agent${part}` as const
  return [
    {
      name: reader.line(column('Name'), 50) ?? undefined,
      kind: reader.option(column('Type'), agentKind) ?? undefined,
      authority: reader.option(column('Authority'), authority) ?? undefined,
      authorityScope: reader.paragraph(column('Scope'), 500),
      firm: reader.line(column('Firm'), 100),
      idNumber: reader.documentNumber(column('Number')),
      phone: reader.digits(column('Phone')),
    },
  ]
}

/**
 * Each line of the cell is an address; where it says no more, documents go to the party itself, at
 * its telephone.
 */
function readAddresses(reader: Reader, slot: PartySlot, report: Report): readonly object[] {
  const text = reader.paragraph(`${slot}Addresses`, 2_000)
  const electronic = reader.line(`${slot}Electronic`, 100)
  if (text === null) {
    if (electronic) report(`${slot}Addresses`, 'REQUIRED')
    return []
  }
  const name = reader.line(`${slot}Name`, 100)
  const phone = reader.digits(`${slot}Phone`)
  return readAddressLines(text).flatMap((written, index) => {
    if (!written) {
      report(`${slot}Addresses`, 'ADDRESS_LINE')
      return []
    }
    const isElectronic = index === 0 && electronic !== null
    return [
      {
        ...written,
        recipient: written.recipient ?? name ?? undefined,
        phone: written.phone ?? phone,
        acceptsElectronic: isElectronic,
        electronicAddress: isElectronic ? electronic : null,
      },
    ]
  })
}

function readConsent(
  reader: Reader,
  slot: PartySlot,
  report: Report,
): Omit<Consents[number], 'partyId'> | null {
  const how = reader.option(`${slot}Consent`, consentWay)
  const on = reader.moment(`${slot}ConsentOn`)
  if (how && !on) report(`${slot}ConsentOn`, 'REQUIRED')
  if (on && !how) report(`${slot}Consent`, 'REQUIRED')
  return how && on ? { how, on: dayOf(on) } : null
}

const AGENT_PART: Readonly<Record<string, AgentPart>> = {
  name: 'Name',
  kind: 'Type',
  authority: 'Authority',
  authorityScope: 'Scope',
  firm: 'Firm',
  idNumber: 'Number',
  documentKind: 'Number',
  phone: 'Phone',
}

const COLUMN_OF_FIELD: Readonly<Record<string, ReferralColumn>> = {
  firstSubmittedAt: 'firstSubmittedOn',
  referredAt: 'paperOn',
}

/**
 * The column of a field of the API's body: `parties`, `1`, `idNumber` is the number of the second
 * party that the line has.
 */
export function columnOfPath(
  path: readonly string[],
  placed: readonly Pick<PlacedParty, 'slot'>[],
): ReferralColumn {
  const [field = 'source', place, part = 'name', index, sub = ''] = path
  if (field !== 'parties') return COLUMN_OF_FIELD[field] ?? (field as ReferralColumn)
  const slot = placed[Number(place)]?.slot ?? 'applicant'
  if (part === 'agents') {
    const ofAgent = isAgentSlot(slot) ? slot : 'applicant'
    return `${ofAgent}Agent${AGENT_PART[sub] ?? 'Name'}`
  }
  if (part === 'serviceAddresses')
    return sub === 'electronicAddress' && index === '0' ? `${slot}Electronic` : `${slot}Addresses`
  if (part === 'residence') return `${slot}Residence`
  return `${slot}${PART_OF_FIELD[part] ?? PARTY_PARTS[0]}`
}

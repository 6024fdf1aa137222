import {
  PARTY_PARTS,
  PARTY_SLOTS,
  partyColumns,
  type CaseColumn,
  type PartyColumn,
  type PartyPart,
  type PartySlot,
} from '@/lib/domain/import/case-columns'
import type { CellReader } from '@/lib/domain/import/read-cells'
import { findPartyMistakes } from '@/lib/domain/referral/party-rules'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { documentKind, partyKind } from '@/lib/labels/zh-CN/case'
import { normaliseParty, type NormalisedParty } from '../referral/normalised-party'
import { PartyInput } from '../referral/referral-person.input'

/** Under which part of a party a mistake in a field of the API's party is reported. */
export const PART_OF_FIELD: Readonly<Record<string, PartyPart>> = {
  kind: 'Kind',
  name: 'Name',
  documentKind: 'Document',
  idNumber: 'Number',
  creditCode: 'Number',
  phone: 'Phone',
  representativeName: 'Representative',
}

const SLOTS = Object.keys(PARTY_SLOTS) as PartySlot[]
const NEEDED: readonly PartySlot[] = ['applicant', 'respondent']

type PartyReader = Pick<CellReader<PartyColumn>, 'option' | 'line' | 'digits' | 'documentNumber'>

/** A party's cells in the shape in which a court's own system would send the party. */
export function partyAsInput(reader: PartyReader, slot: PartySlot): object {
  const column = (part: PartyPart): PartyColumn => `${slot}${part}`
  const kind = reader.option(column('Kind'), partyKind) ?? 'natural'
  const shared = {
    side: PARTY_SLOTS[slot],
    kind,
    name: reader.line(column('Name'), 100) ?? undefined,
    phone: reader.digits(column('Phone')),
  }
  const number = reader.documentNumber(column('Number'))
  if (kind === 'natural') {
    const { credit_code: _organisations, ...personal } = documentKind
    return {
      ...shared,
      documentKind: reader.option(column('Document'), personal) ?? undefined,
      idNumber: number,
    }
  }
  return {
    ...shared,
    creditCode: number,
    representativeName: reader.line(column('Representative'), 50) ?? undefined,
  }
}

type Births = Readonly<Partial<Record<PartyColumn, LocalDate>>>
type Placed = { readonly slot: PartySlot; readonly party: NormalisedParty }

/**
 * The parties of a line by the rules of every referral; what is wrong is reported to the reader,
 * each under its own column.
 */
export function readCaseParties(reader: CellReader<CaseColumn>): {
  readonly parties: readonly NormalisedParty[]
  readonly births: Births
} {
  const isAtFault = (column: PartyColumn) =>
    reader.mistakes.some((mistake) => mistake.column === column)
  const report = (column: PartyColumn, code: string) => {
    if (!isAtFault(column)) reader.report(column, code)
  }
  const placed = SLOTS.flatMap((slot): Placed[] => {
    if (!partyColumns(slot).some(reader.has)) {
      if (NEEDED.includes(slot)) report(`${slot}Name`, 'REQUIRED')
      return []
    }
    const parsed = PartyInput.safeParse(partyAsInput(reader, slot), { reportInput: true })
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const part = PART_OF_FIELD[String(path[0])] ?? PARTY_PARTS[0]
        report(`${slot}${part}`, /^[A-Z][A-Z0-9_]+$/.test(message) ? message : 'MALFORMED')
      }
      return []
    }
    return [{ slot, party: normaliseParty(parsed.data) }]
  })
  const areAllReadable = reader.mistakes.length === 0
  if (areAllReadable) reportClashes(placed, report)
  const births = Object.fromEntries(
    placed.flatMap(({ slot, party }) =>
      party.birthDate ? [[`${slot}Number`, party.birthDate]] : [],
    ),
  ) as Births
  return { parties: placed.map(({ party }) => party), births }
}

function reportClashes(
  placed: readonly Placed[],
  report: (column: PartyColumn, code: string) => void,
): void {
  const people = placed.map(({ party: { document, ...party } }) => ({
    ...party,
    document: document && `${document.kind}:${document.number}`,
    agents: [],
  }))
  for (const [path, code] of Object.entries(findPartyMistakes(people))) {
    const [, index = '', field = 'name'] = path.split('.')
    const slot = placed[Number(index)]?.slot ?? 'applicant'
    report(`${slot}${PART_OF_FIELD[field] ?? 'Name'}`, code)
  }
}

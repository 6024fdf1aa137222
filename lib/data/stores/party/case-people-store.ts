import 'server-only'
import {
  AGENT_KINDS,
  AUTHORITIES,
  DOCUMENT_KINDS,
  PARTY_KINDS,
  PARTY_SIDES,
} from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select, type RowOf } from '@/lib/data/typed-reads'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { maskedAddress, maskedDocument, maskedPhone, publicNumber } from '@/lib/data/mappers/masked'
import { publicCode, publicPhone } from '@/lib/domain/identity/public-number'
import type { FiledAgent, FiledParty } from './filed-party'

// Who is in a case, with every personal number masked: of a natural person nothing in the clear
// leaves this file.

type SealedAgent = Omit<FiledAgent, 'kind' | 'authority' | 'phone' | 'document'> & {
  kind: string
  authority: string
  phoneSealed: string | null
  documentSealed: string | null
}

export const p = columnsOf('parties', 'p')
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
    phone: maskedPhone(phoneSealed, 'agents.phone_sealed', agent.id),
    document: maskedDocument(documentSealed, 'agents.document_sealed', agent.id),
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
  const isOrganisation = party.kind === 'legal' || party.kind === 'unincorporated'
  const isCode = isOrganisation && party.documentKind === 'credit_code'
  return {
    ...party,
    side: parseStoredEnum(PARTY_SIDES, party.side, 'parties.side'),
    kind: parseStoredEnum(PARTY_KINDS, party.kind, 'parties.kind'),
    birthDate: toDayOrNull(party.birthDate),
    documentKind:
      party.documentKind === null
        ? null
        : parseStoredEnum(DOCUMENT_KINDS, party.documentKind, 'parties.document_kind'),
    document: maskedDocument(documentSealed, 'parties.document_sealed', party.id),
    publicDocument: isCode
      ? publicNumber(documentSealed, 'parties.document_sealed', party.id, publicCode)
      : null,
    phone: maskedPhone(phoneSealed, 'parties.phone_sealed', party.id),
    publicPhone: isOrganisation
      ? publicNumber(phoneSealed, 'parties.phone_sealed', party.id, publicPhone)
      : null,
    residence: maskedAddress(residenceSealed, 'parties.residence_sealed', party.id),
    representative:
      name === null
        ? null
        : {
            name,
            title,
            phone: maskedPhone(representativeSealed, 'parties.representative_sealed', party.id),
          },
    agents: (party.agents ?? []).map(maskAgent),
  }
}

const x = columnsOf('agreement_terms', 'x')
const g = columnsOf('agreements', 'g')
const f = columnsOf('agreement_marks', 'f')
/**
 * One that has left is still read where a finished agreement gives it a right or a duty: that
 * agreement needs its signature.
 */
const TAKES_PART_OR_BOUND = Prisma.sql`(${p.left_at} IS NULL OR EXISTS (
  SELECT 1 FROM agreement_terms x JOIN agreements g ON ${g.id} = ${x.agreement_id}
    JOIN agreement_marks f ON ${f.case_id} = ${g.case_id} AND ${f.agreement_no} = ${g.agreement_no}
      AND ${f.mark} = 'finished'
  WHERE ${x.case_id} = ${p.case_id} AND (${x.content}->>'obliged' = ${p.id}::text
    OR ${x.content}->>'entitled' = ${p.id}::text)))`

/** Parties with their agents, in the order of the referral; those that joined later behind them. */
export async function findCaseParties(db: Read, caseId: string): Promise<FiledParty[]> {
  const rows = await readRows(
    db,
    PARTY,
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid AND ${TAKES_PART_OR_BOUND}
      ORDER BY ${p.position}`,
  )
  return rows.map(maskParty)
}

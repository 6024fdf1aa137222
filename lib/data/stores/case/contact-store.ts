import 'server-only'
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  PARTY_SIDES,
  type ContactChannel,
  type ContactResult,
} from '@/lib/domain/case/vocabulary'
import type { ClosingParty } from '@/lib/domain/case/closing-evidence'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRows, select } from '@/lib/data/typed-reads'
import { CONTACT_OF_PARTY } from '@/lib/data/mappers/party-contacts'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'

/** One contact of the mediator with a person of the case. */
export type CaseContact = {
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly channel: ContactChannel
  readonly result: ContactResult
  readonly note: string | null
  readonly happenedAt: Date
  /** The moment of the call back agreed on. */
  readonly callbackAt: Date | null
}

const k = columnsOf('contacts', 'k')
const CONTACT = select({
  id: k.id,
  personId: k.person_id,
  person: k.person_name,
  channel: k.channel,
  result: k.result,
  note: k.note,
  happenedAt: k.happened_at,
  callbackAt: k.callback_at,
})

/** Contacts of a case, latest first; of the same minute the one recorded last comes first. */
export async function findCaseContacts(
  db: Read,
  caseId: string,
  atMost: number,
): Promise<CaseContact[]> {
  const rows = await readRows(
    db,
    CONTACT,
    Prisma.sql`FROM contacts k WHERE ${k.case_id} = ${caseId}::uuid
      ORDER BY ${k.happened_at} DESC, ${k.recorded_at} DESC ${limitLiteral(atMost)}`,
  )
  return rows.map((row) => ({
    ...row,
    channel: parseStoredEnum(CONTACT_CHANNELS, row.channel, 'contacts.channel'),
    result: parseStoredEnum(CONTACT_RESULTS, row.result, 'contacts.result'),
  }))
}

const p = columnsOf('parties', 'p')
const CONTACT_WITH = select({
  partyId: p.id,
  name: p.name,
  side: p.side,
  channel: nullable(k.channel),
  result: nullable(k.result),
  happenedAt: nullable(k.happened_at),
})

/** Each party with the contacts made with it or with its agents, earliest first. */
export async function findPartyContacts(db: Db | Read, caseId: string): Promise<ClosingParty[]> {
  const rows = await readRows(
    db,
    CONTACT_WITH,
    Prisma.sql`FROM parties p LEFT JOIN contacts k ON ${CONTACT_OF_PARTY}
      WHERE ${p.case_id} = ${caseId}::uuid AND ${p.left_at} IS NULL
      ORDER BY ${p.position}, ${k.happened_at}, ${k.recorded_at}`,
  )
  const parties = new Map<
    string,
    Pick<ClosingParty, 'name' | 'side'> & { contacts: ClosingParty['contacts'][number][] }
  >()
  for (const { partyId, name, side, channel, result, happenedAt } of rows) {
    const party = parties.get(partyId) ?? {
      name,
      side: parseStoredEnum(PARTY_SIDES, side, 'parties.side'),
      contacts: [],
    }
    parties.set(partyId, party)
    if (channel === null || result === null || happenedAt === null) continue
    party.contacts.push({
      channel: parseStoredEnum(CONTACT_CHANNELS, channel, 'contacts.channel'),
      result: parseStoredEnum(CONTACT_RESULTS, result, 'contacts.result'),
      happenedAt,
    })
  }
  return [...parties].map(([partyId, party]) => ({ partyId, ...party }))
}

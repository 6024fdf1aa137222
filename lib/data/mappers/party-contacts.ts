import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression } from '../typed-reads'

const c = columnsOf('cases', 'c')
const p = columnsOf('parties', 'p')
const g = columnsOf('agents', 'g')
const k = columnsOf('contacts', 'k')

/** A contact `k` with the party `p` itself or with one of its agents. */
export const CONTACT_OF_PARTY = Prisma.sql`${k.case_id} = ${p.case_id} AND (${k.person_id} = ${p.id}
  OR ${k.person_id} IN (SELECT ${g.id} FROM agents g WHERE ${g.party_id} = ${p.id}))`

/** Of an application: a party that applied, answered or was invited has been tried already. */
const IS_CONSULTED = Prisma.sql`CASE WHEN ${c.source} = 'party_application' THEN EXISTS (
  SELECT 1 FROM jsonb_array_elements(heyi_asking(${c.id})) e WHERE e->>'partyId' = ${p.id}::text
    AND (e->>'invitedOn' IS NOT NULL OR e->>'answer' IS NOT NULL)) ELSE false END`

/** Names of the parties of `cases c` with whom no contact is recorded, in their order. */
export function untriedParties() {
  return expression<string[]>(Prisma.sql`
    ARRAY(SELECT ${p.name} FROM parties p
      WHERE ${p.case_id} = ${c.id}
        AND NOT EXISTS (SELECT 1 FROM contacts k WHERE ${CONTACT_OF_PARTY}) AND NOT ${IS_CONSULTED}
      ORDER BY ${p.position})`)
}

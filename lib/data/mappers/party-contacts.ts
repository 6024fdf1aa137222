import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression } from '../typed-reads'

const c = columnsOf('cases', 'c')
const p = columnsOf('parties', 'p')
const g = columnsOf('agents', 'g')
const k = columnsOf('contacts', 'k')

/** A contact `k` with the party `p` itself or with one of its agents. */
export const CONTACT_OF_PARTY = Prisma.sql`${k.case_id} = ${p.case_id} AND (${k.person_id} = ${p.id}
  OR ${k.person_id} IN (SELECT ${g.id} FROM agents g WHERE ${g.party_id} = ${p.id}))`

/** Names of the parties of `cases c` with whom no contact is recorded, in their order. */
export function untriedParties() {
  return expression<string[]>(Prisma.sql`
    ARRAY(SELECT ${p.name} FROM parties p
      WHERE ${p.case_id} = ${c.id}
        AND NOT EXISTS (SELECT 1 FROM contacts k WHERE ${CONTACT_OF_PARTY})
      ORDER BY ${p.position})`)
}

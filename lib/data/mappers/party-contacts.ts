import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression } from '../typed-reads'

const c = columnsOf('cases', 'c')
const p = columnsOf('parties', 'p')
const g = columnsOf('agents', 'g')
const k = columnsOf('contacts', 'k')
const o = columnsOf('consents', 'o')
const t = columnsOf('participants', 't')
const v = columnsOf('invitations', 'v')

/** A contact `k` with the party `p` itself or with one of its agents. */
export const CONTACT_OF_PARTY = Prisma.sql`${k.case_id} = ${p.case_id} AND (${k.person_id} = ${p.id}
  OR ${k.person_id} IN (SELECT ${g.id} FROM agents g WHERE ${g.party_id} = ${p.id}))`

/** Of an application: who applied, answered or was invited has been tried already. */
const IS_CONSULTED = Prisma.sql`(${c.source} = 'party_application' AND (
  EXISTS (SELECT 1 FROM consents o WHERE ${o.case_id} = ${p.case_id} AND ${o.party_id} = ${p.id} AND ${o.scope} = 'mediation')
  OR EXISTS (SELECT 1 FROM participants t JOIN invitations v ON ${v.participant_id} = ${t.id}
    WHERE ${t.case_id} = ${p.case_id} AND ${t.party_id} = ${p.id})))`

/** Names of the parties of `cases c` with whom no contact is recorded, in their order. */
export function untriedParties() {
  return expression<string[]>(Prisma.sql`
    ARRAY(SELECT ${p.name} FROM parties p
      WHERE ${p.case_id} = ${c.id}
        AND NOT EXISTS (SELECT 1 FROM contacts k WHERE ${CONTACT_OF_PARTY}) AND NOT ${IS_CONSULTED}
      ORDER BY ${p.position})`)
}

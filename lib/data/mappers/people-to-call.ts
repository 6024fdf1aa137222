import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression } from '@/lib/data/typed-reads'
import { PERSON_OF_PARTICIPANT } from './participant-person'

const t = columnsOf('participants', 't')
const i = columnsOf('invitations', 'i')
const k = columnsOf('contacts', 'k')
const r = columnsOf('invitation_reminders', 'r')

/**
 * Names of the people of `cases c` who are to be called because two reminders did not bring them.
 * The task ends when a contact with them is recorded, they come in, their part ends, or their
 * invitation is revoked.
 */
export const peopleToCall = () =>
  expression<string[] | null>(Prisma.sql`
    (SELECT array_agg(${t.name} ORDER BY ${r.made_at}, ${t.name}) FROM invitation_reminders r
      JOIN participants t ON ${t.id} = ${r.participant_id}
      WHERE ${r.case_id} = c.id AND ${r.step} = 'call' AND ${t.account_id} IS NULL
        AND ${t.ended_on} IS NULL
        AND NOT EXISTS (SELECT 1 FROM contacts k WHERE ${k.case_id} = ${r.case_id}
          AND ${k.recorded_at} >= ${r.made_at}
          AND (${k.person_kind}, ${k.person_id}) = ${PERSON_OF_PARTICIPANT})
        AND NOT EXISTS (SELECT 1 FROM invitations i WHERE ${i.participant_id} = ${t.id}
          AND ${i.revoked_because} IN ('by_mediator', 'by_institution')
          AND ${i.revoked_at} >= ${r.made_at}))`)

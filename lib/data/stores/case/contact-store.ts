import 'server-only'
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  type ContactChannel,
  type ContactResult,
} from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
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

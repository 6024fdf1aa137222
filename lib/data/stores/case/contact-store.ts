import 'server-only'
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  type ContactChannel,
  type ContactResult,
} from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
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

type ContactRead = Omit<CaseContact, 'channel' | 'result'> & { channel: string; result: string }

/** Contacts of a case, latest first; of the same minute the one recorded last comes first. */
export async function findCaseContacts(
  db: Read,
  caseId: string,
  atMost: number,
): Promise<CaseContact[]> {
  const rows = await db.$queryRaw<ContactRead[]>`
    SELECT k.id, k.person_id AS "personId", k.person_name AS person, k.channel, k.result, k.note,
      k.happened_at AS "happenedAt"
    FROM contacts k WHERE k.case_id = ${caseId}::uuid
    ORDER BY k.happened_at DESC, k.recorded_at DESC ${limitLiteral(atMost)}`
  return rows.map((row) => ({
    ...row,
    channel: parseStoredEnum(CONTACT_CHANNELS, row.channel, 'contacts.channel'),
    result: parseStoredEnum(CONTACT_RESULTS, row.result, 'contacts.result'),
  }))
}

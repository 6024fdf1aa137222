import 'server-only'
import { z } from 'zod'
import type { Grant } from '@/lib/domain/access/policy'
import { MEETING_FORMS } from '@/lib/domain/meeting/meeting'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 调解笔录 as those who take part in the case read it (prisma/functions/097-own-minutes.sql): of the
// meetings where a person of their party was, once it was given to the persons present.

const m = columnsOf('minutes', 'm')
const v = columnsOf('minutes_versions', 'v')
const OWN = select({
  id: m.id,
  minutesNo: m.minutes_no,
  state: m.state,
  version: m.version,
  openedAt: m.opened_at,
  head: v.head,
  attendees: expression<readonly { id: string; name: string }[]>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('id', w.person_id, 'name', w.person_name))
      FROM heyi_minutes_attendees(${m.id}) w)`),
})

/** What `minutesHead` writes, as far as it is shown. */
const Head = z.object({
  meetingNo: z.number(),
  form: z.enum(MEETING_FORMS),
  place: z.string(),
  from: z.iso.datetime().transform((text) => new Date(text)),
  to: z.iso.datetime().transform((text) => new Date(text)),
  mediator: z.string(),
  present: z.string(),
})

export type OwnMinutes = {
  readonly id: string
  readonly minutesNo: number
  readonly state: 'submitted' | 'confirmed'
  readonly version: number
  readonly openedAt: Date
  readonly head: z.output<typeof Head>
  /** The persons who were at the meeting. */
  readonly attendees: readonly { readonly id: string; readonly name: string }[]
}

/** The minutes of a case that this person reads, in their order. */
export async function findOwnMinutes(db: Read, caseId: string): Promise<OwnMinutes[]> {
  const rows = await readRows(
    db,
    OWN,
    Prisma.sql`FROM minutes m JOIN minutes_versions v ON ${v.minutes_id} = ${m.id}
      AND ${v.version} = ${m.version}
      WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.minutes_no}`,
  )
  return rows.map(({ state, head, ...row }) => ({
    ...row,
    state: parseStoredEnum(['submitted', 'confirmed'], state, 'minutes.state'),
    head: Head.parse(head),
  }))
}

/** Completes minutes that every person present has confirmed; the database counts them again. */
export async function completeOwnMinutes(
  db: Db,
  _grant: Grant<'minutes:answer'>,
  minutesId: string,
  at: Date,
): Promise<void> {
  const isComplete = await readValue<boolean>(
    db,
    Prisma.sql`heyi_complete_minutes(${minutesId}::uuid, ${at}::timestamptz)`,
  )
  if (!isComplete) throw new Error('minutes whose last confirmation was decided are not complete')
}

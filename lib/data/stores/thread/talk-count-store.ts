import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRow, select } from '@/lib/data/typed-reads'

// How much was said, from the events: they know that something was said, to whom all may hear it or
// to the mediator alone, and not what.

export type TalkCount = {
  readonly topics: number
  readonly toAll: number
  readonly inConfidence: number
}

const e = columnsOf('events', 'e')
const countOf = (kind: string, audience: string | null) =>
  audience === null
    ? Prisma.sql`count(*) FILTER (WHERE ${e.kind} = ${kind})`
    : Prisma.sql`count(*) FILTER (WHERE ${e.kind} = ${kind}
      AND ${e.data}->>'audience' = ${audience})`
const said = (audience: string) =>
  expression<number>(
    Prisma.sql`(${countOf('message.said', audience)} - ${countOf('message.taken-back', audience)})::int`,
  )
const COUNT = select({
  topics: expression<number>(Prisma.sql`(${countOf('topic.opened', null)})::int`),
  toAll: said('case'),
  inConfidence: said('caucus'),
})

/**
 * The topics of a case and what was said and not taken back, as far as this actor's events tell;
 * null: nothing ever was.
 */
export async function countTalk(db: Read, caseId: string): Promise<TalkCount | null> {
  const row = await readRow(
    db,
    COUNT,
    Prisma.sql`FROM events e WHERE ${e.case_id} = ${caseId}::uuid
      AND ${e.kind} IN ('topic.opened', 'message.said', 'message.taken-back')`,
  )
  return row && row.topics + row.toAll + row.inConfidence > 0 ? row : null
}

import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'

// 副卷: notes of mediators, words of a caucus, proposals, recordings, facts that were not confirmed
// by all. Here they are counted and not read: nothing that binds, exports or hands over a dossier
// reaches more of them than this number.

const COUNT = (caseId: string) =>
  expression<number>(Prisma.sql`(
    (SELECT count(*) FILTER (WHERE e.kind = 'note.added') - count(*) FILTER (WHERE e.kind
      = 'note.taken-back')
      FROM events e WHERE e.case_id = ${caseId}::uuid
        AND e.kind IN ('note.added', 'note.taken-back'))
    + (SELECT count(*) FILTER (WHERE e.kind = 'message.said') - count(*) FILTER (WHERE e.kind
      = 'message.taken-back')
      FROM events e WHERE e.case_id = ${caseId}::uuid
        AND e.kind IN ('message.said', 'message.taken-back')
        AND e.data->>'audience' = 'caucus')
    + (SELECT count(*) FROM events e
      WHERE e.case_id = ${caseId}::uuid AND e.kind = 'recording.made')
    + (SELECT count(*) FROM minutes_entries m WHERE m.case_id = ${caseId}::uuid
      AND m.section = 'proposal' AND m.body <> ''
        AND NOT EXISTS (SELECT 1 FROM minutes_entries r WHERE r.replaces_id = m.id))
    + (SELECT count(*) FROM undisputed_facts f WHERE f.case_id = ${caseId}::uuid
      AND f.ended_at IS NULL
        AND EXISTS (SELECT 1 FROM parties p WHERE p.case_id = f.case_id
          AND 'confirms' IS DISTINCT FROM (
          SELECT a.answer FROM fact_confirmations a WHERE a.fact_id = f.id AND a.party_id = p.id
          ORDER BY a.entry_no DESC LIMIT 1)))
  )::int`)

/** How many things are in the inner file of a case, as far as this actor may know of them. */
export function countInnerFile(db: Read, caseId: string): Promise<number> {
  return readValue(db, COUNT(caseId))
}

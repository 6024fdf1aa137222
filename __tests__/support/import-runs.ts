import type { Actor } from '@/lib/domain/access/roles'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { ownerClient } from './world'

/** Rows as the database's owner reads them. */
export const query = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  (await (await ownerClient()).query<Row>(sql, [...values])).rows

/** The lines of an import with their state and the codes of their mistakes. */
export const linesOf = (importId: string) =>
  query<{ row_no: number; state: string; codes: string[]; sealed: boolean }>(
    `SELECT row_no, state, content_sealed IS NOT NULL AS sealed,
       ARRAY(SELECT m ->> 'code' FROM jsonb_array_elements(mistakes) m) AS codes
     FROM import_rows WHERE import_id = $1 ORDER BY row_no`,
    [importId],
  )

/** How many rows `FROM <what>` has. */
export const countOf = async (what: string) =>
  Number((await query<{ n: string }>(`SELECT count(*) AS n FROM ${what}`))[0]!.n)

/** Runs an import to its end. */
export async function runImport(admin: Actor, importId: string, rows = 100) {
  for (let round = 0; round < 50; round += 1) {
    const answer = await importCases(admin, { importId, rows })
    if (!answer.ok || answer.value.left === 0) return answer
  }
  throw new Error('the import does not end')
}

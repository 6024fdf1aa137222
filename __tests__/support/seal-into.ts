import { SEALED_TABLES, type SealedColumn, type SealedTable } from '@/lib/platform/sealed-columns'
import { sealValue } from '@/lib/platform/sealed-value'
import { ownerClient } from './world'

/**
 * Stores a number in a sealed column of these rows (of all rows of the table where none are named),
 * sealed for each. Only for tables whose rows are named by one id.
 */
export async function sealInto(
  column: SealedColumn,
  plain: string,
  ids?: readonly string[],
): Promise<void> {
  const [table, name] = column.split('.') as [SealedTable, string]
  const [key] = Object.keys(SEALED_TABLES[table].row)
  const db = await ownerClient()
  const rows =
    ids ??
    (await db.query<{ id: string }>(`SELECT ${key} AS id FROM ${table}`)).rows.map(({ id }) => id)
  await db.query(
    `UPDATE ${table} t SET ${name} = s.sealed FROM unnest($1::uuid[], $2::text[]) AS s(id, sealed)
      WHERE t.${key} = s.id`,
    [rows, rows.map((id) => sealValue(plain, column, id))],
  )
}

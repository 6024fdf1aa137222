import type pg from 'pg'

/** Statements that empty tables, by the tables' names: the catalogue is read once. */
const emptying = new Map<string, string>()

async function statementsToEmpty(db: pg.Client, tables: readonly string[]): Promise<string> {
  const key = tables.join()
  const known = emptying.get(key)
  if (known) return known
  const { rows } = await db.query<{ statements: string }>(
    `WITH RECURSIVE emptied (oid) AS (
       SELECT name::regclass::oid FROM unnest($1::text[]) name
       UNION SELECT conrelid FROM pg_constraint JOIN emptied ON confrelid = emptied.oid WHERE contype = 'f'
     ), owned (oid) AS (
       SELECT d.objid FROM pg_depend d JOIN emptied ON d.refobjid = emptied.oid
       JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' WHERE d.deptype IN ('a', 'i')
     )
     SELECT concat_ws('; ',
       (SELECT format('LOCK TABLE %s IN EXCLUSIVE MODE', string_agg(oid::regclass::text, ', ')) FROM emptied),
       (SELECT string_agg(format('DELETE FROM %s', oid::regclass), '; ' ORDER BY EXISTS (
          SELECT FROM pg_trigger WHERE tgrelid = emptied.oid AND tgenabled = 'A') DESC) FROM emptied),
       (SELECT string_agg(format('ALTER SEQUENCE %s RESTART', oid::regclass), '; ') FROM owned)
     ) AS statements`,
    [tables],
  )
  emptying.set(key, rows[0]!.statements)
  return rows[0]!.statements
}

/**
 * Empties tables and what refers to them, past the triggers that keep the record whole, and restarts
 * their numbering. Rows are deleted, after what is still being written: TRUNCATE makes new files for
 * every table and index, which takes ten times as long as to delete the few rows of a test. Tables whose
 * triggers fire even then come first: what these write, such as sums that fall below zero, is deleted after.
 * @param db the owner's connection
 */
export async function emptyTables(db: pg.Client, tables: readonly string[]): Promise<void> {
  const statements = await statementsToEmpty(db, tables)
  await db.query('SET session_replication_role = replica')
  try {
    await db.query(statements)
  } finally {
    await db.query('RESET session_replication_role')
  }
}

import { createHash } from 'node:crypto'
import pg from 'pg'

/** What empties some tables, in the order of its use. */
type Emptying = {
  /**
   * Waits for what is still being written, then empties the tables whose triggers fire even now.
   */
  readonly begin: string
  /**
   * Which of the others hold rows: prepared once for the connection, because to plan it takes
   * longer than to run it.
   */
  readonly findFilled: { readonly name: string; readonly text: string }
  readonly restart: string
}

/** By the tables' names: the catalogue is read once. */
const emptyings = new Map<string, Emptying>()

async function readCatalogue(db: pg.Client, tables: readonly string[]) {
  const { rows } = await db.query<{ all: string; first: string; others: string; restart: string }>(
    `WITH RECURSIVE emptied (oid) AS (
       SELECT name::regclass::oid FROM unnest($1::text[]) name
       UNION SELECT conrelid FROM pg_constraint JOIN emptied ON confrelid = emptied.oid
         WHERE contype = 'f'
     ), marked AS (
       SELECT oid::regclass AS name, EXISTS (
         SELECT FROM pg_trigger WHERE tgrelid = emptied.oid AND tgenabled = 'A') AS fires
       FROM emptied
     ), owned (oid) AS (
       SELECT d.objid FROM pg_depend d JOIN emptied ON d.refobjid = emptied.oid
       JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' WHERE d.deptype IN ('a', 'i')
     )
     SELECT (SELECT string_agg(name::text, ', ') FROM marked) AS all,
       (SELECT string_agg(format('; DELETE FROM %s', name), '') FROM marked WHERE fires) AS first,
       (SELECT string_agg(format('SELECT %L AS name WHERE EXISTS (SELECT FROM %s)', name, name),
         ' UNION ALL ')
        FROM marked WHERE NOT fires) AS others,
       (SELECT string_agg(format('; SELECT setval(%L, seqstart, false) FROM pg_sequence '
            'WHERE seqrelid = %s', owned.oid::regclass, owned.oid), '')
        FROM owned) AS restart`,
    [tables],
  )
  return rows[0]!
}

async function emptyingOf(db: pg.Client, tables: readonly string[]): Promise<Emptying> {
  const key = tables.join()
  const known = emptyings.get(key)
  if (known) return known
  const { all, first, others, restart } = await readCatalogue(db, tables)
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32)
  const emptying = {
    begin: `BEGIN; LOCK TABLE ${all} IN EXCLUSIVE MODE${first ?? ''}`,
    findFilled: { name, text: others ?? 'SELECT NULL AS name WHERE false' },
    restart: restart ?? '',
  }
  emptyings.set(key, emptying)
  return emptying
}

let connection: pg.Client | undefined

/**
 * The owner's connection that empties tables. It passes the triggers that keep the record whole in
 * all that it does: to switch them off for one transaction makes PostgreSQL forget every prepared
 * plan.
 */
async function emptyingConnection(): Promise<pg.Client> {
  if (connection) return connection
  connection = new pg.Client({
    connectionString: process.env.HEYI_TEST_OWNER_URL,
    options: '-c session_replication_role=replica',
  })
  await connection.connect()
  return connection
}

/** Closes what `emptyTables` opened; it opens it again when needed. */
export async function closeEmptying(): Promise<void> {
  await connection?.end()
  connection = undefined
}

/**
 * Empties tables and what refers to them, past the triggers that keep the record whole, and
 * restarts their numbering. Rows are deleted, and only where there are any: TRUNCATE makes new
 * files for every table and index, which takes ten times as long as to delete the few rows of a
 * test. Tables whose triggers fire even then come first: what these write, such as sums that fall
 * below zero, is deleted after.
 */
export async function emptyTables(tables: readonly string[]): Promise<void> {
  const db = await emptyingConnection()
  const { begin, findFilled, restart } = await emptyingOf(db, tables)
  try {
    await db.query(begin)
    const { rows } = await db.query<{ name: string }>({ ...findFilled })
    const deleting = rows.map(({ name }) => `; DELETE FROM ${name}`).join('')
    await db.query(`SELECT${deleting}${restart}; COMMIT`)
  } catch (error) {
    await db.query('ROLLBACK')
    throw error
  }
}

let tableNames: string[] | undefined

/** Empties every table but the migrations' own and what they inserted themselves. */
export async function emptyDatabase(): Promise<void> {
  const db = await emptyingConnection()
  tableNames ??= (
    await db.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'score_rule_sets')`,
    )
  ).rows.map(({ name }) => name)
  await emptyTables(tableNames)
}

import type { Client } from 'pg'
import type { Column, ForeignKey, Table } from './prisma-schema'

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    NOT a.attnotnull AS "isNullable",
    CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS "default"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
    AND NOT a.attisdropped
    AND c.relname <> '_prisma_migrations'`

// Indexes that Prisma has a word for: no condition, no expression, no further columns carried
// along. Names that are words of SQL come quoted.
const INDEXES = `
  SELECT c.relname AS "table", i.indisprimary AS "isPrimary", i.indisunique AS "isUnique", (
    SELECT string_agg(trim(BOTH '"' FROM pg_get_indexdef(i.indexrelid, k, true))
      || CASE WHEN am.amname = 'btree' AND (i.indoption[k - 1] & 1) = 1 THEN ' DESC'
        ELSE '' END, ', ' ORDER BY k)
    FROM generate_series(1, i.indnkeyatts) k) AS columns
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
    AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indnkeyatts = i.indnatts`

const FOREIGN_KEYS = `
  SELECT c.conrelid::regclass::text AS "table", c.confrelid::regclass::text AS target,
    c.confdeltype AS "onDelete", c.confupdtype AS "onUpdate",
    (SELECT array_agg(a.attname::text ORDER BY k.n)
      FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    (SELECT array_agg(a.attname::text ORDER BY k.n)
      FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n)
      JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "references"
  FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`

const ACTIONS: Readonly<Record<string, string>> = {
  a: 'NoAction',
  r: 'Restrict',
  c: 'Cascade',
  n: 'SetNull',
}

type InTable<Row> = Row & { readonly table: string }

/**
 * Tables by name, as the database has them: what prisma/schema.prisma can describe, and nothing
 * else.
 */
export async function readDatabaseTables(client: Client): Promise<Record<string, Table>> {
  const read = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows
  const columns = await read<InTable<Column & { name: string }>>(COLUMNS)
  const indexes =
    await read<InTable<{ isPrimary: boolean; isUnique: boolean; columns: string }>>(INDEXES)
  const keys = await read<InTable<Omit<ForeignKey, 'table'> & { target: string }>>(FOREIGN_KEYS)
  const toTable = (name: string): Table => {
    const own = indexes.filter(({ table }) => table === name)
    const lists = (wanted: (index: (typeof own)[0]) => boolean) =>
      own
        .filter(wanted)
        .map((index) => index.columns)
        .sort()
    return {
      columns: Object.fromEntries(
        columns
          .filter(({ table }) => table === name)
          .map((column) => [
            column.name,
            {
              type: column.type,
              isNullable: column.type.endsWith('[]') ? null : column.isNullable,
              default: column.default?.startsWith('nextval') ? null : column.default,
            },
          ]),
      ),
      primaryKey: lists(({ isPrimary }) => isPrimary)[0]?.split(', ') ?? [],
      uniques: lists(({ isPrimary, isUnique }) => isUnique && !isPrimary),
      indexes: lists(({ isUnique }) => !isUnique),
      foreignKeys: keys
        .filter(({ table }) => table === name)
        .map((key) => ({
          columns: key.columns,
          table: key.target,
          references: key.references,
          onDelete: ACTIONS[key.onDelete] ?? key.onDelete,
          onUpdate: ACTIONS[key.onUpdate] ?? key.onUpdate,
        })),
    }
  }
  return Object.fromEntries(
    [...new Set(columns.map(({ table }) => table))].map((name) => [name, toTable(name)]),
  )
}

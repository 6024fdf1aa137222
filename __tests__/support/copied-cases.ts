import { asOwner } from './world'

/**
 * Adds `count` copies of a case, with ids and numbers of their own; of what belongs to it nothing
 * is copied.
 */
export async function copyCase(id: string, count: number): Promise<void> {
  const columns = await asOwner<{ name: string }>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = 'cases' AND is_generated = 'NEVER'`,
  )
  const names = columns.map(({ name }) => name)
  await asOwner(
    `INSERT INTO cases (${names.join(', ')})
     SELECT ${names.map((name) => `r.${name}`).join(', ')}
     FROM cases c, generate_series(1, $1::int) n, LATERAL jsonb_populate_record(c,
       jsonb_build_object('id', gen_random_uuid(), 'number_serial', 10000 + n,
         'case_no', '(2026) 测试' || 10000 + n || '号')) r
     WHERE c.id = $2`,
    [count, id],
  )
}

// Every column of every table, as each person sees it under each database role that the application
// takes for them.
const WITHOUT_CASES = new Set(['court_reviewer', 'auditor'])

/** The database roles under which the application works for someone. `role` null: not known yet. */
function rolesFor(role) {
  if (role === null)
    return [
      'heyi_app',
      'heyi_reader',
      'heyi_party',
      'heyi_public',
      'heyi_integration',
      'heyi_access',
      'heyi_job',
    ]
  const own = role === 'party' ? 'heyi_party' : WITHOUT_CASES.has(role) ? 'heyi_reader' : 'heyi_app'
  return [own, 'heyi_access']
}

/** Every table with the columns that a role may read. */
const readableBy = (query, dbRole) =>
  query(
    `SELECT table_name::text AS name, string_agg(format('%I::text', column_name), ', ') AS columns
     FROM information_schema.columns
     WHERE table_schema = 'public' AND has_column_privilege($1, format('%I', table_name),
       column_name, 'SELECT')
     GROUP BY 1`,
    [dbRole],
  )

/**
 * @param {(answer: { path: string, found: string[] }) => void} onTable of each table: its name with
 * the role, and the markers found
 */
export async function searchTables({ query, withOwner }, { actor }, pattern, onTable) {
  for (const dbRole of rolesFor(actor?.role ?? null)) {
    const tables = await readableBy(query, dbRole)
    await withOwner(async (client) => {
      await client.query('BEGIN')
      await client.query(`SET LOCAL ROLE ${dbRole}`)
      await client.query(
        `SELECT set_config('heyi.role', $1, true), set_config('heyi.actor_id', $2, true),
           set_config('heyi.court_id', $3, true), set_config('heyi.institution_id', $4, true)`,
        [actor?.role ?? '', actor?.id ?? '', actor?.courtId ?? '', actor?.institutionId ?? ''],
      )
      for (const { name, columns } of tables) {
        const { rows } = await client.query(
          `SELECT DISTINCT hit[1] AS marker FROM "${name}" t,
             regexp_matches(concat_ws(' ', ${columns}), $1, 'g') hit`,
          [pattern],
        )
        const found = rows.map(({ marker }) => marker)
        onTable({ path: `${name}（${dbRole}）`, found })
      }
      await client.query('ROLLBACK')
    })
  }
}

import { closeWorld, ownerClient } from '../support/world'

// 地板：不靠程序自觉，数据库目录本身说明谁能做什么。每张新表都必须过这一关。

const APP_ROLES = ['heyi_app', 'heyi_reader', 'heyi_job'] as const
const ALL_ROLES = [...APP_ROLES, 'heyi_login'] as const

async function query<Row extends object>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await (await ownerClient()).query<Row>(sql, [...values])).rows
}

afterAll(closeWorld)

test('there are tables to look at', async () => {
  expect(
    (await query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).length,
  ).toBeGreaterThan(25)
})

test('every table has row-level security enabled, forced, and at least one policy', async () => {
  const without = await query(`
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`)
  expect(without).toEqual([])
})

test('no role of the application is a superuser, bypasses row-level security, or may make roles and databases', async () => {
  const rows = await query(
    'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit FROM pg_roles WHERE rolname = ANY($1) ORDER BY rolname',
    [ALL_ROLES],
  )
  expect(rows).toEqual(
    [...ALL_ROLES].sort().map((rolname) => ({
      rolname,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
    })),
  )
})

test('the role that logs in may become the three roles and nothing else, and they may become nobody', async () => {
  const rows = await query<{ member: string; becomes: string }>(
    `
    SELECT m.rolname AS member, r.rolname AS becomes FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member JOIN pg_roles r ON r.oid = a.roleid
    WHERE m.rolname = ANY($1) ORDER BY 1, 2`,
    [ALL_ROLES],
  )
  expect(rows).toEqual([...APP_ROLES].sort().map((becomes) => ({ member: 'heyi_login', becomes })))
})

test('the role that logs in has no right of its own on any table', async () => {
  const rows = await query(`
    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
      AND has_any_column_privilege('heyi_login', c.oid, 'SELECT, INSERT, UPDATE')`)
  expect(rows).toEqual([])
})

test('no role of the application owns a table, a function or the schema', async () => {
  const rows = await query(
    `
    SELECT relname::text AS thing FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner::regrole::text = ANY($1)
    UNION ALL SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner::regrole::text = ANY($1)
    UNION ALL SELECT nspname::text FROM pg_namespace WHERE nspowner::regrole::text = ANY($1)`,
    [ALL_ROLES],
  )
  expect(rows).toEqual([])
})

test('nobody may create anything in the schema, and the public has no right in it', async () => {
  const [row] = await query(
    `
    SELECT bool_or(has_schema_privilege(r, 'public', 'CREATE')) AS "mayCreate", has_schema_privilege('heyi_login', 'public', 'USAGE') AS "loginMayUse"
    FROM unnest($1::text[]) AS r`,
    [ALL_ROLES],
  )
  expect(row).toEqual({ mayCreate: false, loginMayUse: false })
})

async function grantsOf(role: string, verbs: readonly string[]) {
  return query<{ table: string; verb: string }>(
    `
    SELECT c.relname AS table, v AS verb FROM pg_class c, unnest($2::text[]) AS v
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND (CASE WHEN v IN ('INSERT', 'UPDATE') THEN has_any_column_privilege($1, c.oid, v) ELSE has_table_privilege($1, c.oid, v) END)
    ORDER BY 1, 2`,
    [role, verbs],
  )
}

test('the reviewers’ and auditors’ role can write nowhere', async () => {
  expect(
    await grantsOf('heyi_reader', [
      'INSERT',
      'UPDATE',
      'DELETE',
      'TRUNCATE',
      'REFERENCES',
      'TRIGGER',
      'MAINTAIN',
    ]),
  ).toEqual([])
})

test('people at work delete nothing at all', async () => {
  expect(
    await grantsOf('heyi_app', ['DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']),
  ).toEqual([])
})

test('the system itself deletes only what has run out: sessions, counters, spent challenges', async () => {
  const rows = await grantsOf('heyi_job', [
    'DELETE',
    'TRUNCATE',
    'REFERENCES',
    'TRIGGER',
    'MAINTAIN',
  ])
  expect(rows.filter(({ verb }) => verb !== 'DELETE')).toEqual([])
  expect(
    rows
      .map(({ table }) => table)
      .filter(
        (table) => !/^(sessions|sign_in_counters|spent_challenges|request_counters)$/.test(table),
      ),
  ).toEqual([])
})

test('password hashes and sessions are readable by the system alone', async () => {
  const [row] = await query(`
    SELECT has_column_privilege('heyi_app', 'accounts', 'password_hash', 'SELECT') OR has_column_privilege('heyi_reader', 'accounts', 'password_hash', 'SELECT') AS hashes,
      has_any_column_privilege('heyi_app', 'sessions', 'SELECT') OR has_any_column_privilege('heyi_reader', 'sessions', 'SELECT') AS sessions`)
  expect(row).toEqual({ hashes: false, sessions: false })
})

test('functions that run with the owner’s rights fix their search path, and the public may call none of them', async () => {
  const rows = await query<{ name: string; path: string[] | null; isPublic: boolean }>(`
    SELECT proname AS name, proconfig AS path, EXISTS (SELECT 1 FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0) AS "isPublic"
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`)
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['heyi_case_by_number', 'heyi_link_event', 'heyi_next_case_serial']),
  )
  expect(
    rows.filter(
      ({ path, isPublic }) =>
        isPublic || !path?.some((setting) => setting.startsWith('search_path=public, pg_temp')),
    ),
  ).toEqual([])
})

test('views look with the eyes of whoever asks', async () => {
  const rows = await query(`
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
      AND NOT coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on']`)
  expect(rows).toEqual([])
})

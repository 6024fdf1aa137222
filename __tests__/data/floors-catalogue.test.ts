import { closeWorld, ownerClient } from '../support/world'

// 地板：不靠程序自觉，数据库目录本身说明谁能做什么。每张新表都必须过这一关。

const LOGINS = ['heyi_login', 'heyi_web'] as const
const OUTSIDE = ['heyi_party', 'heyi_public'] as const
const INTEGRATION = 'heyi_integration'
const ALL_ROLES = [
  'heyi_access',
  'heyi_app',
  'heyi_job',
  'heyi_reader',
  INTEGRATION,
  ...OUTSIDE,
  ...LOGINS,
] as const

async function query<Row extends object>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await (await ownerClient()).query<Row>(sql, [...values])).rows
}

afterAll(closeWorld)

test('有表可查', async () => {
  expect(
    (await query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).length,
  ).toBeGreaterThan(25)
})

test('每张表都启用并强制行级安全，至少有一条策略', async () => {
  const without = await query(`
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
        AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`)
  expect(without).toEqual([])
})

test('应用的角色都不是超级用户，不能绕过行级安全，不能建立角色和数据库', async () => {
  const rows = await query(
    `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit
     FROM pg_roles WHERE rolname = ANY($1) ORDER BY rolname`,
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

test('网页的登录只能成为办事、只读、当事人、访客和法院接口五种角色，别的都不能；这些角色不能再成为别的', async () => {
  const rows = await query<{ member: string; becomes: string }>(
    `
    SELECT m.rolname AS member, r.rolname AS becomes FROM pg_auth_members a
      JOIN pg_roles m ON m.oid = a.member JOIN pg_roles r ON r.oid = a.roleid
    WHERE m.rolname = ANY($1) ORDER BY 1, 2`,
    [ALL_ROLES],
  )
  const of = (wanted: string) =>
    rows.filter(({ member }) => member === wanted).map(({ becomes }) => becomes)
  expect(of('heyi_web')).toEqual(['heyi_app', INTEGRATION, ...OUTSIDE, 'heyi_reader'])
  expect(of('heyi_login')).toEqual([
    'heyi_access',
    'heyi_app',
    INTEGRATION,
    'heyi_job',
    ...OUTSIDE,
    'heyi_reader',
  ])
  expect(new Set(rows.map(({ member }) => member))).toEqual(new Set(LOGINS))
})

test('登录角色自己对任何表都没有权限', async () => {
  const rows = await query(`
    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind IN ('r', 'p', 'v', 'm')
      AND (has_any_column_privilege('heyi_login', c.oid, 'SELECT, INSERT, UPDATE')
        OR has_any_column_privilege('heyi_web', c.oid, 'SELECT, INSERT, UPDATE'))`)
  expect(rows).toEqual([])
})

test('应用的角色不拥有任何表、函数或模式', async () => {
  const rows = await query(
    `
    SELECT relname::text AS thing FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relowner::regrole::text = ANY($1)
    UNION ALL SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND proowner::regrole::text = ANY($1)
    UNION ALL SELECT nspname::text FROM pg_namespace WHERE nspowner::regrole::text = ANY($1)`,
    [ALL_ROLES],
  )
  expect(rows).toEqual([])
})

test('谁都不能在模式中建立对象，公众没有任何权限', async () => {
  const [row] = await query(
    `
    SELECT bool_or(has_schema_privilege(r, 'public', 'CREATE')) AS "mayCreate",
      has_schema_privilege('heyi_login', 'public', 'USAGE')
        OR has_schema_privilege('heyi_web', 'public', 'USAGE') AS "loginMayUse",
      bool_or(has_database_privilege(r, current_database(), 'TEMP')) AS "mayMakeTemporary"
    FROM unnest($1::text[]) AS r`,
    [ALL_ROLES],
  )
  expect(row).toEqual({ mayCreate: false, loginMayUse: false, mayMakeTemporary: false })
})

async function grantsOf(role: string, verbs: readonly string[]) {
  return query<{ table: string; verb: string }>(
    `
    SELECT c.relname AS table, v AS verb FROM pg_class c,
      -- PostgreSQL 16 has no MAINTAIN
      unnest(CASE WHEN current_setting('server_version_num')::int < 170000
        THEN array_remove($2::text[], 'MAINTAIN') ELSE $2 END) AS v
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND (CASE WHEN v IN ('INSERT', 'UPDATE') THEN has_any_column_privilege($1, c.oid, v)
        ELSE has_table_privilege($1, c.oid, v) END)
    ORDER BY 1, 2`,
    [role, verbs],
  )
}

test('审阅人和审计员的角色哪里都不能写', async () => {
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

test('工作人员什么都不能删除', async () => {
  expect(
    await grantsOf('heyi_app', ['DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']),
  ).toEqual([])
})

test.each(['heyi_access', 'heyi_job'])(
  '%s 只删除到期的：会话、计数、用过的验证、不再传的上传、到期申请的材料、引调草稿、导入名单的各行、任务的执行记录、已销毁卷宗的文字，以及停用的两步验证和移除的通行密钥',
  async (role) => {
    const rows = await grantsOf(role, ['DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'])
    expect(rows.filter(({ verb }) => verb !== 'DELETE')).toEqual([])
    expect(
      rows
        .map(({ table }) => table)
        .filter(
          (table) =>
            !/^(sessions|sign_in_counters|spent_challenges|request_counters|uploads|application_materials|material_texts|referral_drafts|referral_draft_materials|import_rows|job_runs|second_factors|passkeys)$/.test(
              table,
            ),
        ),
    ).toEqual([])
  },
)

// 凭邀请进入的人，只够得到邀请本身和它所指的参加人.
test('登录办事的角色够不到案件、当事人和材料', async () => {
  const rows = await grantsOf('heyi_access', ['SELECT', 'INSERT', 'UPDATE'])
  expect([...new Set(rows.map(({ table }) => table))]).toEqual([
    'accounts',
    // What the actor has read; of an announcement only that it is shown to them.
    'announcement_reads',
    // The number of a draft is proven, and its account set; never what it says.
    'applications',
    'calendar_years',
    'court_keys',
    'deliveries',
    'events',
    'invitations',
    'list_preferences',
    'notices',
    'outbox',
    'participants',
    'passkeys',
    'phone_codes',
    'second_factors',
    'sessions',
    'sign_in_counters',
    'spent_challenges',
  ])
  // 运营方的回执放进待办，放了以后再看不到。
  const jobs = await grantsOf('heyi_access', ['SELECT', 'UPDATE'])
  expect(jobs.map(({ table }) => table)).not.toContain('outbox')
})

test('密码散列和会话，网页的角色读不到', async () => {
  const [row] = await query(`
    SELECT has_column_privilege('heyi_app', 'accounts', 'password_hash', 'SELECT')
        OR has_column_privilege('heyi_reader', 'accounts', 'password_hash', 'SELECT') AS hashes,
      has_any_column_privilege('heyi_app', 'sessions', 'SELECT')
        OR has_any_column_privilege('heyi_reader', 'sessions', 'SELECT') AS sessions`)
  expect(row).toEqual({ hashes: false, sessions: false })
})

test('以所有者权限运行的函数都固定搜索路径，公众一个也不能调用', async () => {
  const rows = await query<{ name: string; path: string[] | null; isPublic: boolean }>(`
    SELECT proname AS name, proconfig AS path,
      EXISTS (SELECT 1 FROM aclexplode(coalesce(proacl, acldefault('f', proowner)))
        WHERE grantee = 0) AS "isPublic"
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

test('以所有者权限运行的函数所用的每张表，所有者都有策略：所有者不是超级用户时也能用', async () => {
  const rows = await query<{ fn: string; table: string }>(`
    SELECT DISTINCT p.proname AS fn, c.relname AS table
    FROM pg_proc p CROSS JOIN LATERAL regexp_matches(
        p.prosrc, '\\m(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)', 'g') AS used
      JOIN pg_class c ON c.relname = used[1] AND c.relnamespace = 'public'::regnamespace
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND c.relkind IN ('r', 'p')`)
  const owned = await query<{ table: string }>(`
    SELECT DISTINCT c.relname AS table FROM pg_policy o JOIN pg_class c ON c.oid = o.polrelid
    WHERE c.relowner = ANY (o.polroles) AND o.polcmd IN ('r', '*')`)
  const covered = new Set(owned.map(({ table }) => table))
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ table }) => !covered.has(table))).toEqual([])
})

test('视图按查询人的权限读取；法院读记录的和安全管理员读导出的自己限定行，不让条件先看到别的行', async () => {
  const rows = await query(`
    SELECT relname, reloptions FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
      AND NOT coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on']
    ORDER BY relname`)
  expect(rows).toEqual(
    ['court_events', 'exports_seen'].map((relname) => ({
      relname,
      reloptions: ['security_barrier=true'],
    })),
  )
})

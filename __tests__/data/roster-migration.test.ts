import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// 升级：原来在册的机构和调解员，在每一家邀请其机构的法院登记入册，来源写明迁移登记。

const MIGRATION = path.join(process.cwd(), 'prisma/migrations/0135_roster/migration.sql')

beforeAll(buildWorld)
afterAll(closeWorld)

test('升级登记所有在册的人和机构，没有入册的不登记', async () => {
  const db = await ownerClient()
  const [enters] =
    readFileSync(MIGRATION, 'utf8').match(
      /-- 迁移登记: [\s\S]*?(?=\n\nALTER|\n-- What was done)/,
    ) ?? []
  await db.query('BEGIN')
  try {
    await db.query('SET LOCAL session_replication_role = replica')
    await db.query('DELETE FROM roster_acts')
    await db.query('DELETE FROM roster_entries')
    await db.query(
      `UPDATE mediator_profiles SET roster_confirmed_on = NULL
        WHERE account_id IN (SELECT id FROM accounts WHERE name = '王朗')`,
    )
    await db.query('UPDATE institution_courts SET roster_from = NULL')
    await db.query(enters!)
    const read = async (sql: string) => (await db.query<Record<string, unknown>>(sql)).rows
    expect(
      await read(
        `SELECT name, count(*)::int AS courts, min(source) AS source, min(status) AS status
         FROM roster_entries GROUP BY name ORDER BY name COLLATE "C"`,
      ),
    ).toEqual([
      { name: '乙调解中心', courts: 2, source: 'migration', status: 'confirmed' },
      { name: '甲调解中心', courts: 2, source: 'migration', status: 'confirmed' },
      { name: '谢岚', courts: 2, source: 'migration', status: 'confirmed' },
      { name: '陈启', courts: 2, source: 'migration', status: 'confirmed' },
    ])
    expect(await read(`SELECT DISTINCT act, by_name FROM roster_acts`)).toEqual([
      { act: 'enter', by_name: '迁移登记' },
    ])
    expect(await read('SELECT 1 FROM institution_courts WHERE roster_from IS NULL')).toEqual([])
  } finally {
    await db.query('ROLLBACK')
  }
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// 升级以前说明的：每步锁哪张表、做多少事；旧程序还能不能用。prisma/release.json 写的与迁移相符。

type Lock = { table: string; work: string }
type Changes = {
  findLocks: (sql: string) => Lock[]
  findContractions: (sql: string) => string[]
}
const root = join(__dirname, '..', '..')
const script = <Module>(name: string): Promise<Module> =>
  import(pathToFileURL(join(root, 'scripts', name)).href)
let changes: Changes
beforeAll(async () => {
  changes = await script<Changes>('upgrade/read-changes.mjs')
})

test.each<[string, string, Lock[]]>([
  ['新表不锁谁', 'CREATE TABLE a (id int); CREATE INDEX i ON a (id); ALTER TABLE a ADD x int', []],
  ['加一列', 'ALTER TABLE cases ADD COLUMN x int', [{ table: 'cases', work: 'instant' }]],
  [
    '加一列，逐行算出',
    'ALTER TABLE cases ADD COLUMN x uuid DEFAULT gen_random_uuid()',
    [{ table: 'cases', work: 'rewrite' }],
  ],
  ['改类型', 'ALTER TABLE cases ALTER x TYPE bigint', [{ table: 'cases', work: 'rewrite' }]],
  [
    '加约束',
    'ALTER TABLE cases ADD CONSTRAINT c CHECK (x > 0)',
    [{ table: 'cases', work: 'scan' }],
  ],
  [
    '加约束而不核对旧行，随后核对',
    'ALTER TABLE cases ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE cases VALIDATE CONSTRAINT c',
    [{ table: 'cases', work: 'instant' }],
  ],
  ['建索引', 'CREATE UNIQUE INDEX i ON cases (x)', [{ table: 'cases', work: 'index' }]],
  ['改行', "UPDATE cases SET x = 'DROP TABLE; y'", [{ table: 'cases', work: 'rows' }]],
  [
    '几句里取最重的；注释和引文不算',
    `-- ALTER TABLE parties ADD x int; the court's own
     ALTER TABLE cases ADD COLUMN x int; CREATE INDEX i ON cases (x);
     DO $$ BEGIN ALTER TABLE parties ADD y int; END $$`,
    [{ table: 'cases', work: 'index' }],
  ],
])('锁表：%s', (_title, sql, expected) => {
  expect(changes.findLocks(sql)).toEqual(expected)
})

test.each<[string, string, boolean]>([
  ['新表', 'CREATE TABLE a (id int NOT NULL); ALTER TABLE a ALTER id SET NOT NULL', false],
  ['可空的列', 'ALTER TABLE cases ADD COLUMN x int', false],
  ['有默认值的列', 'ALTER TABLE cases ADD COLUMN x int NOT NULL DEFAULT 0', false],
  ['没有默认值的必填列', 'ALTER TABLE cases ADD COLUMN x int NOT NULL', true],
  ['去掉一列', 'ALTER TABLE cases DROP COLUMN x', true],
  ['去掉一张表', 'DROP TABLE cases', true],
  ['改名', 'ALTER TABLE cases RENAME COLUMN x TO y', true],
  ['改类型', 'ALTER TABLE cases ALTER COLUMN x TYPE bigint', true],
  ['改为必填', 'ALTER TABLE cases ALTER COLUMN x SET NOT NULL', true],
  ['新的约束', 'ALTER TABLE cases ADD CONSTRAINT c CHECK (x > 0) NOT VALID', true],
  [
    '放宽的约束',
    'ALTER TABLE cases DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (x > 0) NOT VALID',
    false,
  ],
  ['索引和行', 'CREATE INDEX i ON cases (x); UPDATE cases SET x = 1', false],
])('旧程序不能用了：%s', (_title, sql, expected) => {
  expect(changes.findContractions(sql).length > 0).toBe(expected)
})

test('prisma/release.json 以后的迁移，旧程序都还能用', () => {
  const folder = join(root, 'prisma/migrations')
  const { compatibleSince } = JSON.parse(
    readFileSync(join(root, 'prisma/release.json'), 'utf8'),
  ) as { compatibleSince: string }
  const names = readdirSync(folder).filter((name) => /^\d/.test(name))
  expect(names).toContain(compatibleSince)
  const contracting = names
    .filter((name) => name > compatibleSince)
    .map((name) => ({
      name,
      statements: changes.findContractions(
        readFileSync(join(folder, name, 'migration.sql'), 'utf8'),
      ),
    }))
    .filter(({ statements }) => statements.length > 0)
  // A migration that takes something away is named in prisma/release.json.
  expect(contracting).toEqual([])
})

type Finding = { key: string; state: string }
test.each<[string, Record<string, unknown>, Record<string, string>]>([
  ['可以升级', {}, { due: 'ok', kind: 'ok', backup: 'ok', busy: 'ok' }],
  ['要停', { oldest: '1' }, { kind: 'note' }],
  ['没有备份', { backup: { is: 'none' } }, { backup: 'bad' }],
  ['备份旧了', { nowMs: Date.parse('2026-12-02T00:00:01Z') }, { backup: 'bad' }],
  ['备份读不了', { backup: { is: 'unreadable', words: 'EACCES' } }, { backup: 'bad' }],
  ['有长事务', { longestSeconds: 60 }, { busy: 'note' }],
  ['数据库比程序新', { decision: { is: 'refused' } }, { versions: 'bad' }],
  ['迁移没有完成', { decision: { is: 'unfinished', name: '3' } }, { versions: 'bad' }],
])('%s', async (_title, change, expected) => {
  const { judgeUpgrade } = await script<{ judgeUpgrade: (facts: object) => Finding[] }>(
    'upgrade/judge-upgrade.mjs',
  )
  const findings = judgeUpgrade({
    program: { version: '0.2.0', migration: '3', compatibleSince: '2' },
    decision: { is: 'apply', isNew: false },
    pending: ['3'],
    files: [],
    locks: [{ migration: '3', table: 'cases', work: 'index', bytes: 10e6 }],
    lastFunctionsMs: null,
    oldest: '2',
    longestSeconds: 0,
    backup: { is: 'kept', id: 'b', endedAt: '2026-12-01T00:00:00Z' },
    nowMs: Date.parse('2026-12-01T01:00:00Z'),
    ...change,
  })
  const states = Object.fromEntries(findings.map(({ key, state }) => [key, state]))
  expect(states).toMatchObject(expected)
})

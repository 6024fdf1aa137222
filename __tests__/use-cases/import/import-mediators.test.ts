import { randomUUID } from 'node:crypto'
import { checkMediatorFile } from '@/lib/edge/upload/check-import'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import { checkMediators, mediatorFile, type MediatorLine } from '../../support/import-file'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const query = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  (await (await ownerClient()).query<Row>(sql, [...values])).rows
const line = (no: number, change: MediatorLine = {}): MediatorLine => ({
  name: '苏婉',
  phone: `1991111000${no}`,
  specialties: '合同纠纷；劳动争议、人事争议',
  caseloadCap: 20,
  ...change,
})
const linesOf = (importId: string) =>
  query<{ state: string; codes: string[] }>(
    `SELECT state, ARRAY(SELECT m ->> 'column' || ' ' || (m ->> 'code')
      FROM jsonb_array_elements(mistakes) m) AS codes FROM import_rows WHERE import_id = $1
        ORDER BY row_no`,
    [importId],
  )

test('不是本机构的管理员，不能导入调解员', async () => {
  const importId = await checkMediators(world.people.adminA, [line(1)])
  for (const who of ['adminB', 'mediatorA', 'clerkA'] as const) {
    expect(await importMediators(world.people[who], { importId })).toMatchObject({
      ok: false,
      refusal: { code: who === 'adminB' ? 'NOT_FOUND' : 'FORBIDDEN' },
    })
  }
  expect(
    await checkMediatorFile(world.people.clerkA, {
      fileName: 'x.xlsx',
      bytes: await mediatorFile([line(1)]),
    }),
  ).toMatchObject({ ok: false })
  expect(await query(`SELECT 1 FROM accounts WHERE name = '苏婉'`)).toEqual([])
})

test('每一行都按添加调解员的规则检查', async () => {
  const importId = await checkMediators(world.people.adminA, [
    line(1, { phone: '12345' }),
    line(2, { name: '1' }),
    line(3, { specialties: '打架' }),
    line(4, { caseloadCap: 99 }),
    line(6, { identityNumber: 819999199003070014 }),
    line(7, { certificateOn: '2025-01-01' }),
    line(8),
    line(8),
  ])
  expect((await linesOf(importId)).map(({ codes }) => codes)).toEqual([
    ['phone MOBILE_FORMAT'],
    ['name NAME_FORMAT'],
    ['specialties TYPE_UNKNOWN'],
    ['caseloadCap CAP_RANGE'],
    ['identityNumber NUMBER_NOT_TEXT'],
    ['certificateNo REQUIRED'],
    [],
    [null],
  ])
})

test('无误的行建成账号和资料，没有密码，也没有有效期；同一名单两次不重复添加', async () => {
  const importId = await checkMediators(world.people.adminA, [
    line(1, { sex: '女' }),
    line(2, { name: '姜涛' }),
  ])
  expect(await importMediators(world.people.adminA, { importId })).toMatchObject({
    ok: true,
    value: { made: 2, failed: 0, left: 0 },
  })
  expect(
    await query(
      `SELECT a.name, a.must_change_password, a.password_hash, a.initial_password_expires_at,
        p.specialties, p.caseload_cap, p.sex FROM accounts a
        JOIN mediator_profiles p ON p.account_id = a.id
     WHERE a.phone_hash = $1`,
      [fingerprintNumber('phone', '19911110001')],
    ),
  ).toEqual([
    {
      name: '苏婉',
      must_change_password: true,
      password_hash: null,
      initial_password_expires_at: null,
      specialties: ['labour', 'contract'],
      caseload_cap: 20,
      sex: 'female',
    },
  ])
  expect(
    await query(
      `SELECT data ->> 'mediator' AS name FROM events WHERE kind = 'mediator.created'
        AND data ->> 'importId' = $1`,
      [importId],
    ),
  ).toHaveLength(2)
  const again = await checkMediators(world.people.adminA, [line(1), line(2), line(3)])
  expect((await linesOf(again)).map(({ state }) => state)).toEqual([
    'repeated',
    'repeated',
    'ready',
  ])
})

test('手机号属于别处账号的，只说已被使用，不说是谁的', async () => {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, court_id, password_hash)
      VALUES ($1, 'court_clerk', '别处', 'x', $2, $3, 'x')`,
    [randomUUID(), fingerprintNumber('phone', '19911110001'), world.courts.b],
  )
  const importId = await checkMediators(world.people.adminA, [line(1), line(2)])
  expect((await linesOf(importId)).map(({ state }) => state)).toEqual(['ready', 'ready'])
  expect(await importMediators(world.people.adminA, { importId })).toMatchObject({
    ok: true,
    value: { made: 1, failed: 1, left: 0 },
  })
  expect(await linesOf(importId)).toEqual([
    { state: 'failed', codes: ['phone PHONE_TAKEN'] },
    { state: 'made', codes: [] },
  ])
})

import { findAwaiting } from '@/lib/queries/institution/find-awaiting'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { checkMediators } from '../../support/import-file'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function imported(...names: string[]): Promise<string> {
  const { adminA } = world.people
  const importId = await checkMediators(
    adminA,
    names.map((name, index) => ({
      name,
      phone: `1990000${String(7000 + index + names.length * 10)}`,
      specialties: '合同纠纷',
      caseloadCap: '10',
    })),
  )
  expect(await importMediators(adminA, { importId })).toMatchObject({
    ok: true,
    value: { made: names.length },
  })
  return importId
}
const namesOf = async (importId?: string) =>
  (await viewOf(findAwaiting(world.people.adminA, { import: importId }))).rows.map(
    ({ name }) => name,
  )

test('调解员、法院、系统管理员没有这个页面；别的机构的人不在其中', async () => {
  const importId = await imported('程甲', '程乙')
  for (const who of ['mediatorA', 'clerkA', 'reviewerA', 'auditor', 'system'] as const)
    expect(await refusalOf(findAwaiting(world.people[who], {}))).toBe('NOT_FOUND')
  expect((await viewOf(findAwaiting(world.people.adminB, { import: importId }))).rows).toEqual([])
})

test('只列还没有登录过、在启用中的；按导入收窄；号码遮住，不带密码', async () => {
  const [first, second] = [await imported('程甲', '程乙'), await imported('程丙', '程丁', '程戊')]
  expect((await namesOf()).sort()).toEqual(['程丁', '程丙', '程乙', '程戊', '程甲'].sort())
  expect((await namesOf(second)).sort()).toEqual(['程丁', '程丙', '程戊'].sort())
  const db = await ownerClient()
  await db.query(
    `UPDATE accounts SET must_change_password = false, password_hash = 'x' WHERE name = '程甲'`,
  )
  const { rows } = await viewOf(findAwaiting(world.people.adminA, { import: first }))
  expect(rows).toEqual([
    {
      mediatorId: expect.any(String),
      version: 1,
      name: '程乙',
      phone: expect.stringMatching(/^199\*{4}\d{4}$/),
      standing: '尚未生成',
    },
  ])
  expect(
    (
      await disableMediator(world.people.adminA, {
        mediatorId: rows[0]!.mediatorId,
        reason: '暂不承办案件',
      })
    ).ok,
  ).toBe(true)
  expect(await namesOf(first)).toEqual([])
  // The list of people marks the same ones.
  const marked = (await viewOf(findMediators(world.people.adminA, {}))).rows
    .filter(({ isAwaiting }) => isAwaiting)
    .map(({ name }) => name)
  expect(marked.sort()).toEqual((await namesOf()).sort())
})

test('每人一次重置：同一版本只能生成一次，第二次说明是谁刚刚改过；过期的写明过期', async () => {
  await imported('程甲')
  const { mediatorId, version } = (await viewOf(findAwaiting(world.people.adminA, {}))).rows[0]!
  const made = await resetMediatorPassword(world.people.adminA, {
    mediatorId,
    version: String(version),
  })
  expect(made).toMatchObject({
    ok: true,
    value: { name: '程甲', initialPassword: expect.stringMatching(/^\S{16}$/) },
  })
  expect(
    await resetMediatorPassword(world.people.adminA2, { mediatorId, version: String(version) }),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: '林敏' } },
  })
  const db = await ownerClient()
  await db.query(
    `UPDATE accounts SET initial_password_expires_at = now() - interval '1 minute' WHERE id = $1`,
    [mediatorId],
  )
  expect((await viewOf(findAwaiting(world.people.adminA, {}))).rows).toMatchObject([
    { version: 2, standing: '已过期' },
  ])
  expect(JSON.stringify((await db.query('SELECT data FROM events')).rows)).not.toContain(
    made.ok ? made.value.initialPassword : '',
  )
})

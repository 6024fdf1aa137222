import { now } from '@/lib/platform/clock'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { mediatorInput } from '../../support/mediator-input'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { sealInto } from '../../support/seal-into'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const AT = new Date('2026-11-24T06:02:00Z')
let world: World
let mediatorId: string

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(AT)
  world = await buildWorld()
  const made = await createMediator(world.people.adminA, mediatorInput())
  if (!made.ok) throw new Error('no mediator')
  mediatorId = made.value.mediatorId
})
afterAll(closeWorld)

const edit = (change: Readonly<Record<string, unknown>>, who: keyof World['people'] = 'adminA') =>
  editMediator(world.people[who], {
    ...mediatorInput({ phone: undefined }),
    mediatorId,
    version: '1',
    ...change,
  })

const account = async () =>
  (
    await (
      await ownerClient()
    ).query('SELECT name, version, phone_hash FROM accounts WHERE id = $1', [mediatorId])
  ).rows[0]
const edits = async () =>
  (
    await (
      await ownerClient()
    ).query<{ data: { changes: unknown[] } }>(
      `SELECT data FROM events WHERE kind = 'mediator.edited'`,
    )
  ).rows.map(({ data }) => data.changes)

test('别的机构的管理员、调解员本人、法院都不能修改，资料不变', async () => {
  expect(await edit({ name: '新名' }, 'adminB')).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await edit({ name: '新名' }, 'clerkA')).toMatchObject({
    ok: false,
    refusal: { code: 'FORBIDDEN' },
  })
  expect(await edit({ name: '新名' }, 'reviewerA')).toMatchObject({
    ok: false,
    refusal: { code: 'FORBIDDEN' },
  })
  expect(
    await editMediator(world.people.mediatorA, {
      ...mediatorInput({ phone: undefined }),
      mediatorId: world.people.mediatorA.id,
      version: '1',
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await account()).toMatchObject({ name: '程新', version: 1 })
})

test('改了什么，操作记录写明前后；没有改的不写', async () => {
  expect(await edit({ caseloadCap: '15', title: undefined, specialties: 'labour' })).toMatchObject({
    ok: true,
    value: { changed: true, signedOut: null },
  })
  expect(await edits()).toEqual([
    [
      { field: '职务职称', before: '人民调解员', after: null },
      {
        field: '擅长领域',
        before: '侵权责任纠纷、劳动争议、人事争议',
        after: '劳动争议、人事争议',
      },
      { field: '承办上限', before: '10', after: '15' },
    ],
  ])
  expect(await account()).toMatchObject({ version: 2 })
})

test('什么都没改：不留记录，版本不变', async () => {
  expect(await edit({})).toMatchObject({ ok: true, value: { changed: false } })
  expect(await edits()).toEqual([])
  expect(await account()).toMatchObject({ version: 1 })
})

test('两人同时修改：后一人被告知谁在什么时候改的，他的修改没有保存', async () => {
  expect(
    await editMediator(world.people.adminA2, {
      ...mediatorInput({ phone: undefined, caseloadCap: '20' }),
      mediatorId,
      version: '1',
    }),
  ).toMatchObject({ ok: true })
  expect(await edit({ caseloadCap: '30' })).toMatchObject({
    ok: false,
    refusal: {
      code: 'PROFILE_CHANGED_MEANWHILE',
      facts: { what: '程新的资料', by: '周正', at: AT.toISOString() },
    },
  })
  const answers = await Promise.all(
    ['21', '22', '23'].map((caseloadCap) => edit({ caseloadCap, version: '2' })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers)
    if (!answer.ok)
      expect(answer.refusal).toMatchObject({
        code: 'PROFILE_CHANGED_MEANWHILE',
        facts: { by: '林敏' },
      })
})

test('换手机号：所有设备立即下线，记录里只有前三后四', async () => {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO sessions (account_id, absolute_expires_at, device, address)
      SELECT $1, now() + interval '1 hour', 'test', '192.0.2.1' FROM generate_series(1, 2)`,
    [mediatorId],
  )
  expect(await edit({ phone: '13900009999' })).toMatchObject({ ok: true, value: { signedOut: 2 } })
  const { rows } = await db.query(
    'SELECT DISTINCT revoked_reason FROM sessions WHERE account_id = $1',
    [mediatorId],
  )
  expect(rows).toEqual([{ revoked_reason: 'phone_changed' }])
  expect(await edits()).toEqual([
    [{ field: '手机号', before: '139****1234', after: '139****9999' }],
  ])
})

test('新旧手机号遮盖后看起来一样，也算修改', async () => {
  expect(await edit({ phone: '13977771234' })).toMatchObject({ ok: true, value: { changed: true } })
  expect(await edits()).toEqual([
    [{ field: '手机号', before: '139****1234', after: '139****1234' }],
  ])
})

test('新手机号已是别人的账号：拒绝，什么都没有改', async () => {
  await createMediator(
    world.people.adminB,
    mediatorInput({ name: '别处的人', phone: '13900008888' }),
  )
  const before = await account()
  expect(await edit({ phone: '13900008888', caseloadCap: '33' })).toMatchObject({
    ok: false,
    refusal: { code: 'PHONE_TAKEN', fields: { phone: 'PHONE_TAKEN' } },
  })
  expect(await account()).toEqual(before)
  expect(await edits()).toEqual([])
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT data FROM events WHERE kind = 'act.refused'`)
  expect(rows).toEqual([{ data: { act: 'mediator:edit', code: 'PHONE_TAKEN', target: null } }])
})

test('改名：在办案件随之显示新名，已结案件保留当时的名字', async () => {
  await sealInto('accounts.phone_sealed', '13811112222', [world.people.mediatorA.id])
  const [open, closed] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'closed' }),
  ]
  const answer = await editMediator(world.people.adminA, {
    ...mediatorInput({ phone: undefined, name: '谢澜' }),
    mediatorId: world.people.mediatorA.id,
    version: '1',
  })
  expect(answer).toMatchObject({ ok: true })
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string; mediator_name: string }>('SELECT id, mediator_name FROM cases')
  expect(Object.fromEntries(rows.map(({ id, mediator_name: name }) => [id, name]))).toEqual({
    [open.id]: '谢澜',
    [closed.id]: '谢岚',
  })
})

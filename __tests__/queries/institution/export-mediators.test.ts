import { atInstant } from '@/lib/platform/clock'
import { exportMediators } from '@/lib/queries/institution/export-mediators'
import { openExport } from '../../support/exported'
import { READ_AT, refusalOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { layCoMediator } from '../../support/lay-co-mediator'
import { sealInto } from '../../support/seal-into'

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await sealInto('accounts.phone_sealed', '13812345678')
})
afterAll(closeWorld)

const exported = (query: Record<string, unknown> = {}) =>
  atInstant(READ_AT, () => openExport(exportMediators(world.people.adminA, query)))

test('只有机构管理员能导出服务人员列表', async () => {
  for (const who of ['mediatorA', 'clerkA', 'judgeA', 'reviewerA', 'system', 'auditor'] as const) {
    expect(await refusalOf(exportMediators(world.people[who], {}))).toBe('NOT_FOUND')
  }
})

test('入册和证书届满的日期是日期，可以排序；没有期限的空着', async () => {
  await (
    await ownerClient()
  ).query(
    `UPDATE mediator_profiles SET roster_confirmed_on = '2025-01-01',
      roster_expires_on = '2027-12-31', certificate_no = NULL, certificate_on = NULL,
        certificate_ends_on = NULL WHERE account_id = $1`,
    [world.people.mediatorA.id],
  )
  const { values } = await exported({ q: '谢' })
  const [head, row] = values['服务人员列表']!
  expect(head!.slice(-2)).toEqual(['入册届满日期', '证书有效期至'])
  expect(row!.slice(-2)).toEqual([new Date('2027-12-31T00:00:00Z'), null])
})

test('只有本机构的人，导出文件里的手机号遮盖；条件写在说明里，并留下记录', async () => {
  await layCase(world, { status: 'closed' })
  await layCase(world, { status: 'in_mediation' })
  const { mediatorA, mediatorA2 } = world.people
  const { id } = await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
  await layCoMediator(world, id, {
    mediator_id: mediatorA.id,
    mediator_name: '谢岚',
    presiding_name: '王朗',
  })
  const { everything, sheets, values } = await exported({ q: '谢', state: 'active' })
  expect(sheets['服务人员列表']!.slice(1)).toHaveLength(1)
  expect(sheets['服务人员列表']![1]).toEqual(
    expect.arrayContaining(['谢岚', '138****5678', '启用', '100%']),
  )
  const [head, row] = values['服务人员列表']!
  const valueOf = (heading: string) => row![head!.indexOf(heading)]
  expect(['承办中', '协同调解', '已结案'].map(valueOf)).toEqual([1, 1, 1])
  expect(everything).toContain('本文件含有调解员的姓名和个人情况')
  expect(everything).not.toContain('当事人的姓名')
  expect(everything).toContain('姓名或手机号后四位：谢')
  for (const hidden of ['13812345678', '陈启', '王朗']) expect(everything).not.toContain(hidden)
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT data FROM events WHERE kind = 'list.exported'`)
  expect(rows).toEqual([
    { data: { list: 'mediators', conditions: ['姓名或手机号后四位：谢', '状态：启用'], rows: 1 } },
  ])
})

test('人多时分批读，一个不少，也不重复', async () => {
  await (
    await ownerClient()
  ).query(
    `WITH made AS (INSERT INTO accounts (role, name, phone_sealed, phone_hash, institution_id,
      password_hash, must_change_password)
       SELECT 'mediator', '同名', (SELECT phone_sealed FROM accounts LIMIT 1), 'many-' || i, $1, 'x',
         false FROM generate_series(1, 450) i RETURNING id)
     INSERT INTO mediator_profiles (account_id, institution_id, specialties, caseload_cap)
       SELECT id, $1, '{tort}', 10 FROM made`,
    [world.institutions.a],
  )
  await sealInto('accounts.phone_sealed', '13812345678')
  const { sheets } = await exported()
  const rows = sheets['服务人员列表']!.slice(1)
  expect(rows).toHaveLength(452)
  expect(rows.map((row) => Number(row[0]))).toEqual(
    Array.from({ length: 452 }, (_, index) => index + 1),
  )
})

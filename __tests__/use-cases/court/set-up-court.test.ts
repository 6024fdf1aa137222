import { withActor } from '@/lib/data/door'
import { createCourt, createCourtAsOperator } from '@/lib/use-cases/court/create-court'
import { makeCourtKeyAsOperator } from '@/lib/use-cases/court/court-keys-by-operator'
import { revokeCourtKey } from '@/lib/use-cases/court/revoke-court-key'
import { buildWorld, closeWorld, OTHER_ROLES, ownerClient, type World } from '../../support/world'

// 添加法院、签发和吊销接口密钥：法院由系统管理员添加，密钥由安全管理员或者本院管理员吊销，每一次都记在链上。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const COURT = {
  code: 'bing-court',
  name: '丙区人民法院',
  shortName: '丙区法院',
  caseNumberPrefix: '诉前调',
}

async function rows(sql: string, ...values: unknown[]) {
  return (await (await ownerClient()).query(sql, values)).rows
}
const eventsOf = (chain: string) =>
  rows(`SELECT kind, actor_name, data FROM events WHERE chain = $1 ORDER BY seq`, chain)

describe('添加法院', () => {
  test('系统管理员添加：法院就绪，记在该法院的链上', async () => {
    const answer = await createCourt(world.people.system, COURT)
    expect(answer).toMatchObject({ ok: true, value: { code: COURT.code, name: COURT.name } })
    const courtId = answer.ok ? answer.value.courtId : ''
    expect(
      await rows(
        'SELECT code, name, short_name, case_number_prefix FROM courts WHERE id = $1',
        courtId,
      ),
    ).toEqual([
      {
        code: COURT.code,
        name: COURT.name,
        short_name: COURT.shortName,
        case_number_prefix: '诉前调',
      },
    ])
    expect(await eventsOf(`court:${courtId}`)).toEqual([
      {
        kind: 'court.created',
        actor_name: world.people.system.name,
        data: { courtId, court: COURT.name, code: COURT.code, prefix: '诉前调' },
      },
    ])
  })

  test('运维人员用命令添加：同样的结果，记录不写个人', async () => {
    const answer = await createCourtAsOperator(COURT)
    const courtId = answer.ok ? answer.value.courtId : ''
    expect(await eventsOf(`court:${courtId}`)).toMatchObject([
      { kind: 'court.created', actor_name: '' },
    ])
  })

  test.each([
    ['编号被占用', { code: 'court-a' }, { code: 'CODE_TAKEN' }],
    ['名称被占用', { name: '甲区法院' }, { name: 'NAME_TAKEN' }],
    ['编号写法不对', { code: 'Bing Court' }, { code: 'CODE_FORMAT' }],
    ['字号写法不对', { caseNumberPrefix: '123' }, { caseNumberPrefix: 'PREFIX_FORMAT' }],
    ['没有名称', { name: ' ' }, { name: 'REQUIRED' }],
  ])('%s：指出是哪一项，什么也不添加', async (_, change, fields) => {
    for (const create of [
      (input: unknown) => createCourt(world.people.system, input),
      createCourtAsOperator,
    ])
      expect(await create({ ...COURT, ...change })).toMatchObject({
        ok: false,
        refusal: { code: 'INPUT_INVALID', fields },
      })
    expect(await rows('SELECT id FROM courts')).toHaveLength(2)
  })

  test('两人同时添加同一家：一人成功，另一人得知已被占用', async () => {
    const answers = await Promise.all([
      createCourt(world.people.system, COURT),
      createCourt(world.people.system, COURT),
    ])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { fields: { code: 'CODE_TAKEN' } },
    })
  })

  test.each(['adminA', ...OTHER_ROLES.filter((who) => who !== 'system')] as const)(
    '%s 不得添加，绕过权限表数据库也拒绝',
    async (who) => {
      expect(await createCourt(world.people[who], COURT)).toMatchObject({
        ok: false,
        refusal: { code: 'FORBIDDEN' },
      })
      await expect(
        withActor(world.people[who], (db) => db.court.createMany({ data: [COURT] })),
      ).rejects.toThrow()
      expect(await rows('SELECT id FROM courts')).toHaveLength(2)
    },
  )
})

describe('接口密钥', () => {
  const keysOf = (courtId: string) =>
    rows('SELECT id, key_hash, hint, revoked_at FROM court_keys WHERE court_id = $1', courtId)

  test('签发：密钥只在回答里，库里只有摘要；吊销一次有效，再吊销说明已经吊销', async () => {
    const { security } = world.people
    const { key, courtName } = await makeCourtKeyAsOperator('court-a')
    expect(courtName).toBe('甲区法院')
    expect(key).toMatch(/^heyi_.{40,}$/)
    const [stored] = await keysOf(world.courts.a)
    expect(stored).toMatchObject({ hint: key.slice(-4), revoked_at: null })
    expect(stored.key_hash).not.toContain(key.slice(5))
    const revoke = () => revokeCourtKey(security, { keyId: stored.id })
    expect(await revoke()).toMatchObject({ ok: true, value: { hint: key.slice(-4) } })
    expect(await revoke()).toMatchObject({ ok: false, refusal: { code: 'COURT_KEY_REVOKED' } })
    expect((await keysOf(world.courts.a))[0].revoked_at).not.toBeNull()
    expect((await eventsOf(`court:${world.courts.a}`)).map(({ kind }) => kind)).toEqual([
      'court-key.made',
      'court-key.revoked',
      'act.refused',
    ])
    expect(JSON.stringify(await eventsOf(`court:${world.courts.a}`))).not.toContain(key.slice(5))
  })

  test('系统管理员看得到有哪些密钥，法院管理员看得到本院的，都看不到摘要；别人什么也看不到', async () => {
    await makeCourtKeyAsOperator('court-a')
    await makeCourtKeyAsOperator('court-b')
    const hints = (who: 'system' | 'courtAdminA' | 'adminA' | 'clerkA') =>
      withActor(world.people[who], (db) => db.courtKey.findMany({ select: { hint: true } }))
    expect(await hints('system')).toHaveLength(2)
    expect(await hints('courtAdminA')).toHaveLength(1)
    expect(await hints('adminA')).toEqual([])
    expect(await hints('clerkA')).toEqual([])
    await expect(
      withActor(world.people.system, (db) => db.courtKey.findMany({ select: { keyHash: true } })),
    ).rejects.toThrow(/denied/)
  })

  test('没有这家法院、没有这个密钥：查无此项', async () => {
    const nowhere = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    const notFound = { ok: false, refusal: { code: 'NOT_FOUND' } }
    expect(await revokeCourtKey(world.people.security, { keyId: nowhere })).toMatchObject(notFound)
  })
})

import { withActor } from '@/lib/data/door'
import {
  createInstitution,
  createInstitutionAsOperator,
} from '@/lib/use-cases/institution/create-institution'
import { inviteInstitution } from '@/lib/use-cases/institution/invite-institution'
import { buildWorld, closeWorld, OTHER_ROLES, ownerClient, type World } from '../../support/world'

// 添加机构并登记邀请它的法院（特邀规定 第5条）：由系统管理员或者运维人员办理。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const INSTITUTION = {
  code: 'bing-center',
  name: '丙调解中心',
  kind: 'commercial',
  courts: ['court-b', 'court-a'],
}

async function rows(sql: string, ...values: unknown[]) {
  return (await (await ownerClient()).query(sql, values)).rows
}
const invitationsOf = async (institutionId: string) =>
  (
    await rows(
      `SELECT c.code FROM institution_courts i JOIN courts c ON c.id = i.court_id
        WHERE i.institution_id = $1 ORDER BY c.code`,
      institutionId,
    )
  ).map(({ code }) => code)

describe('添加机构', () => {
  test.each([
    ['系统管理员', (input: unknown) => createInstitution(world.people.system, input)],
    ['运维人员', createInstitutionAsOperator],
  ])('%s 添加：机构和邀请一起写入，记在机构的链上', async (_, create) => {
    const answer = await create(INSTITUTION)
    expect(answer).toMatchObject({ ok: true, value: { courts: ['甲区法院', '乙区法院'] } })
    const institutionId = answer.ok ? answer.value.institutionId : ''
    expect(await invitationsOf(institutionId)).toEqual(['court-a', 'court-b'])
    expect(
      await rows('SELECT kind, data FROM events WHERE chain = $1', `institution:${institutionId}`),
    ).toEqual([
      {
        kind: 'institution.created',
        data: {
          institutionId,
          institution: '丙调解中心',
          code: 'bing-center',
          kind: 'commercial',
          courts: ['甲区法院', '乙区法院'],
        },
      },
    ])
  })

  test.each([
    ['编号被占用', { code: 'inst-a' }, { code: 'CODE_TAKEN' }],
    ['名称被占用', { name: '甲调解中心' }, { name: 'NAME_TAKEN' }],
    ['没有这家法院', { courts: ['court-a', 'court-z'] }, { courts: 'COURT_UNKNOWN' }],
    ['没有法院邀请', { courts: [] }, { courts: 'CHOOSE_AT_LEAST_ONE' }],
    ['类型不在选项里', { kind: 'other' }, { kind: 'CHOOSE_ONE' }],
  ])('%s：指出是哪一项，什么也不添加', async (_, change, fields) => {
    const answer = await createInstitution(world.people.system, { ...INSTITUTION, ...change })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID', fields } })
    expect(await rows('SELECT id FROM institutions')).toHaveLength(2)
  })

  test.each(['adminA', ...OTHER_ROLES.filter((who) => who !== 'system')] as const)(
    '%s 不得添加，绕过权限表数据库也拒绝',
    async (who) => {
      expect(await createInstitution(world.people[who], INSTITUTION)).toMatchObject({
        ok: false,
        refusal: { code: 'FORBIDDEN' },
      })
      const { code, name, kind } = INSTITUTION
      await expect(
        withActor(world.people[who], (db) =>
          db.institution.createMany({ data: [{ code, name, kind }] }),
        ),
      ).rejects.toThrow()
    },
  )
})

describe('登记邀请法院', () => {
  const invite = (courts: readonly string[]) =>
    inviteInstitution(world.people.system, { institutionId: world.institutions.a, courts })
  const before = async () => invitationsOf(world.institutions.a)

  test('新增的登记并记录；已有的不重复，也不再记录', async () => {
    await rows('DELETE FROM institution_courts WHERE institution_id = $1', world.institutions.a)
    expect(await invite(['court-a'])).toMatchObject({ ok: true, value: { courts: ['甲区法院'] } })
    expect(await invite(['court-a', 'court-b'])).toMatchObject({
      ok: true,
      value: { courts: ['乙区法院'] },
    })
    expect(await invite(['court-b'])).toMatchObject({ ok: true, value: { courts: [] } })
    expect(await before()).toEqual(['court-a', 'court-b'])
    const events = await rows(
      `SELECT data->'courts' AS courts FROM events
        WHERE chain = $1 AND kind = 'institution.invited' ORDER BY seq`,
      `institution:${world.institutions.a}`,
    )
    expect(events).toEqual([{ courts: ['甲区法院'] }, { courts: ['乙区法院'] }])
  })

  test('没有这家法院：不登记任何一家', async () => {
    const had = await before()
    expect(await invite(['court-b', 'court-z'])).toMatchObject({
      ok: false,
      refusal: { fields: { courts: 'COURT_UNKNOWN' } },
    })
    expect(await before()).toEqual(had)
  })

  test('机构管理员不能登记对自己的邀请', async () => {
    const input = { institutionId: world.institutions.a, courts: ['court-b'] }
    expect(await inviteInstitution(world.people.adminA, input)).toMatchObject({
      ok: false,
      refusal: { code: 'FORBIDDEN' },
    })
  })
})

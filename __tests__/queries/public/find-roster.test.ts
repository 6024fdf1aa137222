import { findConsultable } from '@/lib/queries/public/find-consultable'
import {
  findReferralTargets,
  findRoster,
  findRosterProfile,
} from '@/lib/queries/public/find-roster'
import { takeQuestions } from '../../support/insert-consultation'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 名册（在线调解规则第5条）：按领域和地区查，不含个人号码。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
  await asOwner(
    `UPDATE institutions SET specialties = '{property_service}', charges_fees = false,
       accepts_scope = '甲区的物业纠纷', contact_person = '林敏', contact_phone = '13800001234'
         WHERE id = $1`,
    [world.institutions.a],
  )
  await asOwner(`UPDATE institutions SET specialties = '{labour}' WHERE id = $1`, [
    world.institutions.b,
  ])
})
afterAll(closeWorld)

const names = async (params: object) => (await findRoster(params)).rows.map(({ name }) => name)

test('按领域、地区查机构；看不懂的条件不起作用', async () => {
  expect(await names({})).toEqual(['乙调解中心', '甲调解中心'])
  expect(await names({ field: 'property' })).toEqual(['甲调解中心'])
  expect(await names({ field: 'labour', district: '示例市甲区' })).toEqual([])
  expect(await names({ district: '示例市甲区' })).toEqual(['甲调解中心'])
  expect(await names({ field: "'; DROP", district: '<script>' })).toHaveLength(2)
})

test('调解员按领域查，写明所属机构', async () => {
  const view = await findRoster({ tab: 'mediators', field: 'traffic', district: '示例市甲区' })
  expect(view.rows.map(({ name }) => name).toSorted()).toEqual(['王朗', '谢岚'].toSorted())
  expect(await names({ tab: 'mediators', field: 'family' })).toEqual([])
})

test('机构资料写明受理范围、擅长领域、收费、邀请法院和调解员，没有号码', async () => {
  const view = await findRosterProfile(world.institutions.a)
  expect(view).toMatchObject({
    name: '甲调解中心',
    scope: '甲区的物业纠纷',
    specialties: '物业服务合同纠纷',
    skilled: '物业',
    fees: '不收费',
    courts: ['乙区法院', '甲区法院'],
    phone: null,
  })
  expect(view!.mediators).toHaveLength(2)
  expect(JSON.stringify(view)).not.toMatch(/1[3-9]\d{9}|林敏/)
  expect(await findRosterProfile('x')).toBeNull()
})

test('能问的只有接受咨询的机构；转介到别家，不含自己', async () => {
  expect((await findConsultable({ field: 'other' })).institutions.map(({ name }) => name)).toEqual([
    '甲调解中心',
  ])
  expect((await findConsultable({ field: 'labour' })).institutions).toEqual([])
  expect(await findReferralTargets(world.institutions.a)).toEqual([])
  expect(await findReferralTargets(world.institutions.b)).toHaveLength(1)
})

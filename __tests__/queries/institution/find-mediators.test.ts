import { now } from '@/lib/platform/clock'
import { sealNumber } from '@/lib/platform/personal-number'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { READ_AT, refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  await (await ownerClient()).query(`UPDATE accounts SET phone_sealed = $1`, [sealNumber('13812345678')])
})
afterAll(closeWorld)

const named = async (name: string) => {
  const found = (await viewOf(findMediators(world.people.adminA, {}))).rows.find((row) => row.name === name)
  if (!found) throw new Error(`${name} is not listed`)
  return found
}

test('调解员、法院不能打开服务人员列表；机构只看到自己的调解员，不含管理员', async () => {
  for (const who of ['mediatorA', 'clerkA', 'reviewerA', 'system'] as const) expect(await refusalOf(findMediators(world.people[who], {}))).toBe('NOT_FOUND')
  const names = async (who: 'adminA' | 'adminB') => (await viewOf(findMediators(world.people[who], {}))).rows.map(({ name }) => name).sort()
  expect(await names('adminA')).toEqual(['王朗', '谢岚'])
  expect(await names('adminB')).toEqual(['陈启'])
  expect(await viewOf(findMediators(world.people.adminB, { q: '谢' }))).toMatchObject({ rows: [], total: 0 })
})

test('手机号只显示前三后四', async () => {
  const view = await viewOf(findMediators(world.people.adminA, {}))
  expect(view.rows[0]!.phone).toBe('138****5678')
  expect(JSON.stringify(view)).not.toContain('13812345678')
})

test('有在办案件的不能停用，说明还有几件', async () => {
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'pending_mediator' })
  await layCase(world, { status: 'closed' })
  expect(await named('谢岚')).toMatchObject({ openCases: 2, disable: { allowed: false, why: expect.stringContaining('还有 2 件在办案件') } })
  expect(await named('王朗')).toMatchObject({ openCases: 0, disable: { allowed: true }, enable: { allowed: false } })
})

test('停用的写明谁在什么时候停用，可以重新启用', async () => {
  await (await ownerClient()).query(
    `UPDATE accounts SET status = 'disabled', status_changed_at = '2026-11-23T06:05:00Z', status_changed_by_name = '林敏' WHERE id = $1`, [world.people.mediatorA2.id])
  expect(await named('王朗')).toMatchObject({ status: 'disabled', changed: { by: '林敏', at: '2026-11-23 14:05' }, enable: { allowed: true }, blocked: [] })
})

test.each([
  ['请假期间', { leave_from: '2026-11-20', leave_to: '2026-12-02' }, { leave: '11月20日至12月2日', blocked: ['on_leave'] }],
  ['请假未开始', { leave_from: '2026-12-10', leave_to: '2026-12-10' }, { leave: '12月10日', blocked: [] }],
  ['请假已结束', { leave_from: '2026-10-10', leave_to: '2026-10-12' }, { leave: null, blocked: [] }],
  ['未入册', { roster_confirmed_on: null }, { roster: '未入册', blocked: ['not_on_roster'] }],
  ['入册已届满', { roster_expires_on: '2026-11-23' }, { roster: '已于 2026-11-23 届满', blocked: ['not_on_roster'] }],
  ['入册有期限', { roster_expires_on: '2027-11-23' }, { roster: '至 2027-11-23', blocked: [] }],
  ['入册长期有效', {}, { roster: '长期有效', blocked: [] }],
])('%s', async (_title, facts, seen) => {
  const owner = await ownerClient()
  for (const [column, value] of Object.entries(facts)) {
    await owner.query(`UPDATE mediator_profiles SET ${column} = $2 WHERE account_id = $1`, [world.people.mediatorA.id, value])
  }
  expect(await named('谢岚')).toMatchObject(seen)
})

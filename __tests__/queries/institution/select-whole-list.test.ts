import { toWholeList } from '@/app/(institution)/institution/cases/_components/bulk/whole-list'
import { now } from '@/lib/platform/clock'
import { findCases, SELECTED_AT_MOST } from '@/lib/queries/institution/find-cases'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { READ_AT, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 选择全部：按现在的条件重新查，次序与列表相同，最多一百件；别的机构的、条件之外的一件也没有。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const PATH = '/institution/cases'

let world: World
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
afterAll(closeWorld)

async function layWaiting(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let each = 0; each < count; each += 1) {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    const at = new Date(Date.UTC(2026, 10, 20, 1, 0, each)).toISOString()
    await setCase(id, { received_at: at, referred_at: at })
    ids.push(id)
  }
  return ids
}
const listOf = (params: Readonly<Record<string, string>>) =>
  viewOf(findCases(world.people.adminA, params))
const idsOf = (rows: readonly { readonly caseId: string }[] | null) =>
  rows && rows.map(({ caseId }) => caseId)

test('没有按选择全部时不读；按了，是整个列表，次序相同，翻到哪一页都一样', async () => {
  const ids = await layWaiting(23)
  await layCase(world, { status: 'pending_assignment' })
  await layCase(world, { status: 'pending_acceptance', institutionId: world.institutions.b })
  expect((await listOf({ tab: 'accept' })).selected).toBeNull()
  const first = await listOf({ tab: 'accept', all: '1' })
  expect([first.rows.length, first.total]).toEqual([20, 23])
  expect(idsOf(first.selected)).toEqual(ids)
  const second = await listOf({ tab: 'accept', all: '1', after: first.next! })
  expect(second.rows).toHaveLength(3)
  expect(idsOf(second.selected)).toEqual(ids)
})

test('别人在这期间已受理的一件，不在选中的里面', async () => {
  const ids = await layWaiting(22)
  await acceptCase(world.people.adminA2, { caseId: ids[21]! })
  expect(idsOf((await listOf({ tab: 'accept', all: '1' })).selected)).toEqual(ids.slice(0, 21))
})

test('条件照样算：只选类型相符的', async () => {
  await layWaiting(2)
  const { id } = await layCase(world, { status: 'pending_acceptance', disputeType: 'labour' })
  expect(idsOf((await listOf({ tab: 'accept', type: 'labour', all: '1' })).selected)).toEqual([id])
})

test('一页就是全部的，不给出；还有别页的，给出全部几件，留在所在的一页；选了之后给出只选本页', async () => {
  await layWaiting(20)
  const params = { tab: 'accept', after: 'd1.x', all: '' }
  const here = { tab: 'accept', q: '许' }
  expect(toWholeList(PATH, await listOf({ tab: 'accept' }), params, here)).toBeNull()
  await layWaiting(1)
  expect(toWholeList(PATH, await listOf({ tab: 'accept' }), params, here)).toEqual({
    href: `${PATH}?tab=accept&q=%E8%AE%B8&after=d1.x&all=1`,
    label: '选择全部 21 件',
    note: null,
    rows: null,
  })
  const whole = toWholeList(PATH, await listOf({ tab: 'accept', all: '1' }), params, here)
  expect(whole).toMatchObject({
    href: `${PATH}?tab=accept&q=%E8%AE%B8&after=d1.x`,
    label: '只选本页 20 件',
  })
  expect(whole?.rows).toHaveLength(21)
})

test('超过一次能选的，写明只选前多少件，多的不选', async () => {
  const ids = await layWaiting(SELECTED_AT_MOST + 1)
  const view = await listOf({ tab: 'accept', all: '1' })
  expect(idsOf(view.selected)).toEqual(ids.slice(0, SELECTED_AT_MOST))
  expect(toWholeList(PATH, { ...view, selected: null }, {}, { tab: 'accept' })).toMatchObject({
    label: '选择前 100 件',
    note: '一次最多 100 件',
  })
})

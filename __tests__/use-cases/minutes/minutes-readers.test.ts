import { getCourtMinutes } from '@/lib/queries/court/get-court-minutes'
import { getCaseMinutes } from '@/lib/queries/institution/get-case-minutes'
import { actAt } from '../../support/case-rows'
import { buildWorld, closeWorld, type World } from '../../support/world'
import { minutesIn, type Held, type Who } from './minutes-place'

// Who reads 调解笔录: 在线调解规则 第18、22条; ADR 0062.

let world: World
let acts: ReturnType<typeof minutesIn>
beforeAll(async () => {
  world = await buildWorld()
  acts = minutesIn(world)
})
afterAll(closeWorld)

const readers = {
  adminA: getCaseMinutes,
  clerkA: getCourtMinutes,
  judgeA: getCourtMinutes,
  reviewerA: getCourtMinutes,
  clerkB: getCourtMinutes,
  adminB: getCaseMinutes,
} as const
const sectionsFor = async (place: Held) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(readers).map(async ([who, query]) => {
        const read = await actAt<{ ok: boolean; value?: { sections: { section: string }[] } }>(
          () => query(world.people[who as Who], acts.keyOf(place)) as never,
        )
        return [who, read.ok ? read.value?.sections.map(({ section }) => section) : null]
      }),
    ),
  )

test('草稿和待核对的，机构读得到，法院读不到', async () => {
  const place = await acts.written()
  const all = ['statement', 'proposal', 'result']
  const expected = {
    adminA: all,
    clerkA: null,
    judgeA: null,
    reviewerA: null,
    clerkB: null,
    adminB: null,
  }
  expect(await sectionsFor(place)).toEqual(expected)
  await acts.submit(place, 3)
  expect(await sectionsFor(place)).toEqual(expected)
})

test('确认后引调法院读得到，但读不到让步与方案；别的法院和机构仍读不到', async () => {
  const toCourt = ['statement', 'result']
  expect(await sectionsFor(await acts.confirmed())).toEqual({
    adminA: ['statement', 'proposal', 'result'],
    clerkA: toCourt,
    judgeA: toCourt,
    reviewerA: toCourt,
    clerkB: null,
    adminB: null,
  })
})

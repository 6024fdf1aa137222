import { readAs, withActor } from '@/lib/data/door'
import { findCasePoints, sumPointsByCode } from '@/lib/data/stores/scoring/score-points-store'
import { readClosers, readScoreSums } from '@/lib/data/stores/scoring/score-store'
import { readTypeTallies } from '@/lib/data/stores/scoring/type-tally-store'
import type { ScoreFilter } from '@/lib/data/stores/scoring/score-source'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { takeCase } from '@/lib/use-cases/case/take-case'
import type { Month } from '@/lib/domain/statistics/month'
import { actAt } from '@/__tests__/support/case-rows'
import { setCase } from '@/__tests__/support/institution-list'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'
import { randomUUID } from 'node:crypto'
import { FAILED_OTHERWISE, orallyAgreed } from '../../../support/closing-inputs'

// 积分的读取: 操作手册 3.9; domain.md 5.4, Decisions 5 (分属于挣到它的人; 只算已结案的).

let world: World
let won: string
beforeAll(async () => {
  world = await buildWorld()
  won = await closed('tort', '2026-11-20', 'agreement')
  await closed('labour', '2026-10-20', 'other', '2026-10-24T02:00:00Z')
  await layCase(world, { status: 'in_mediation' })
})
afterAll(closeWorld)

/** A case that 谢岚 took, worked on and closed. */
async function closed(
  disputeType: string,
  referredOn: string,
  outcome: string,
  closedAt = '2026-11-24T02:00:00Z',
): Promise<string> {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'pending_mediator', disputeType })
  await setCase(inserted.id, {
    referred_at: `${referredOn}T09:00:00+08:00`,
    accepted_at: `${referredOn}T10:00:00+08:00`,
  })
  const at = new Date(closedAt)
  await actAt(() => takeCase(mediatorA, { caseId: inserted.id, noGround: 'yes' }), at)
  await actAt(
    () =>
      recordContact(mediatorA, {
        caseId: inserted.id,
        contactId: randomUUID(),
        channel: 'phone',
        personId: inserted.applicantId,
        result: 'reached',
        happenedAt: `${closedAt.slice(0, 10)}T09:30`,
      }),
    at,
  )
  const closing = outcome === 'agreement' ? await orallyAgreed(inserted.id) : FAILED_OTHERWISE
  const answer = await actAt(() => closeCase(mediatorA, { caseId: inserted.id, ...closing }), at)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return inserted.id
}

const OURS = () => ({ institutionId: world.institutions.a })
const sums = (
  filter: ScoreFilter,
  who: keyof World['people'] = 'adminA',
  tenant: object = OURS(),
) =>
  readAs(world.people[who], 'test', async (db) =>
    readScoreSums(db, tenant as never, filter, await readClosers(db)),
  )

test('别的机构读不到本机构的分，也读不到谁办过案', async () => {
  expect(await sums({}, 'adminB')).toEqual([])
  expect(await readAs(world.people.adminB, 'test', readClosers)).toEqual([])
  expect(await withActor(world.people.adminB, (db) => findCasePoints(db, won))).toEqual([])
})

const row = (closedCases: number, succeeded: number, days: number, points: readonly number[]) => ({
  mediatorId: world.people.mediatorA.id,
  mediator: '谢岚',
  closed: closedCases,
  succeeded,
  days,
  operation: points[0],
  time: points[1],
  result: points[2],
  handedOver: 0,
})

test('每位办结过案件的人一行：件数、成功、用时、三项分；在办的不算', async () => {
  expect(await sums({})).toEqual([row(2, 1, 8, [6, 10, 6])])
})

test('引调的法院看到的是同样的分', async () => {
  expect(await sums({}, 'clerkA', { courtId: world.courts.a })).toMatchObject([
    { closed: 2, operation: 6, time: 10, result: 6 },
  ])
  expect(await sums({}, 'clerkB', { courtId: world.courts.b })).toEqual([])
})

test.each<[string, ScoreFilter, number[]]>([
  ['按类型', { disputeType: 'tort' }, [1, 1, 4]],
  ['按来源', { source: 'delegated_pre_filing' }, [2, 1, 8]],
  ['没有的来源', { source: 'administrative' }, []],
  ['按月份', { from: '2026-11' as Month }, [1, 1, 4]],
  ['到某月为止', { to: '2026-10' as Month }, [1, 0, 4]],
  ['按类型和月份', { disputeType: 'labour', to: '2026-10' as Month }, [1, 0, 4]],
  ['类型不在那个月', { disputeType: 'labour', from: '2026-11' as Month }, []],
])('%s筛选：粗细不同的累计数，说的是同一个数', async (_title, filter, expected) => {
  const found = await sums(filter)
  expect(found.flatMap(({ closed: n, succeeded, days }) => [n, succeeded, days])).toEqual(expected)
})

test('只看一位：没有办过的没有行', async () => {
  expect(await sums({ mediatorId: world.people.mediatorA2.id })).toEqual([])
  expect(await sums({ mediatorId: world.people.mediatorA.id })).toHaveLength(1)
})

test.each<[string, ScoreFilter]>([
  ['全部', {}],
  ['按来源', { source: 'delegated_pre_filing' }],
])('各类纠纷的成功件数，%s', async (_title, filter) => {
  const tallies = await readAs(world.people.adminA, 'test', (db) =>
    readTypeTallies(db, OURS(), filter, [world.people.mediatorA.id]),
  )
  const found = tallies.map(({ disputeType, closed: n, succeeded }) => [disputeType, n, succeeded])
  expect(found.toSorted()).toEqual([
    ['labour', 1, 0],
    ['tort', 1, 1],
  ])
})

test('一件案件的每一分，都说得出来自哪一步、哪一天、按哪一版规则', async () => {
  const points = await withActor(world.people.mediatorA, (db) => findCasePoints(db, won))
  expect(points.map(({ part, code, points: n, event }) => [part, code, n, event.kind])).toEqual([
    ['operation', 'accept', 1, 'case.taken'],
    ['operation', 'contact', 1, 'contact.recorded'],
    ['operation', 'closing', 1, 'case.closed'],
    ['result', 'success', 5, 'case.closed'],
    ['time', 'closed_in_time', 10, 'case.closed'],
  ])
  for (const point of points)
    expect(point).toMatchObject({
      on: '2026-11-24',
      ruleVersion: 'default-1',
      actorName: '谢岚',
      actorRole: 'mediator',
    })
})

test('分按来由合计，合计等于各行之和；别的机构合计不到', async () => {
  const read = (who: 'adminA' | 'adminB') =>
    readAs(world.people[who], 'test', (db) =>
      sumPointsByCode(
        db,
        OURS(),
        {},
        {
          today: localDate('2026-11-24'),
          red: localDate('2026-11-25'),
          soon: localDate('2026-11-29'),
          yellow: localDate('2026-12-01'),
        },
      ),
    )
  const found = await read('adminA')
  expect(found.map(({ code, each, times, points }) => [code, each, times, points])).toEqual([
    ['accept', 1, 2, 2],
    ['contact', 1, 2, 2],
    ['closing', 1, 2, 2],
    ['closed_in_time', 10, 1, 10],
    ['success', 5, 1, 5],
    ['failure', 1, 1, 1],
  ])
  const [total] = await sums({})
  expect(found.reduce((sum, { points }) => sum + points, 0)).toBe(
    total!.operation + total!.time + total!.result,
  )
  expect(await read('adminB')).toEqual([])
})

import fc from 'fast-check'
import type { Candidate } from '@/lib/domain/assignment/exclusions'
import { planAssignments } from '@/lib/domain/assignment/plan-assignments'
import { rankCandidates } from '@/lib/domain/assignment/ranking'
import {
  anyCandidate,
  eligible,
  facts,
  person,
  roomOf,
  TODAY,
} from '../../support/assignment-candidates'

const requested = (caseId: string, candidates: readonly Candidate[], people = [person()]) => ({
  ...facts(...people),
  caseId,
  candidates,
})
const proposals = (...cases: Parameters<typeof planAssignments>[0]) =>
  planAssignments(cases, TODAY).map(({ proposedId }) => proposedId)

test('没有人可以承办的案件没有人选，不影响其余案件', () => {
  const only = eligible({ mediatorId: 'a' })
  expect(
    proposals(
      requested('c1', [only], [person({ phoneHash: 'phone-m1' })]),
      requested('c2', [only]),
    ),
  ).toEqual([null, 'a'])
})

test('一个人到达上限之后，后面的案件分配给下一个人，并写明已满', () => {
  const nearlyFull = eligible({
    mediatorId: 'a',
    openCases: 11,
    caseloadCap: 12,
    succeededSameType: 16,
  })
  const other = eligible({
    mediatorId: 'b',
    openCases: 0,
    caseloadCap: 2,
    succeededSameType: 0,
    specialties: [],
  })
  const candidates = [nearlyFull, other]
  const plan = planAssignments(
    [
      requested('c1', candidates),
      requested('c2', candidates),
      requested('c3', candidates),
      requested('c4', candidates),
    ],
    TODAY,
  )
  expect(plan.map(({ proposedId }) => proposedId)).toEqual(['a', 'b', 'b', null])
  expect(
    plan[3]!.ranking.excluded.map(({ mediatorId, exclusions }) => [mediatorId, exclusions]),
  ).toEqual([
    ['a', [{ code: 'caseload_full', open: 12, cap: 12 }]],
    ['b', [{ code: 'caseload_full', open: 2, cap: 2 }]],
  ])
})

test('相同的两个人轮流承办，不全部给同一个人', () => {
  const candidates = ['a', 'b'].map((mediatorId) =>
    eligible({ mediatorId, openCases: 0, lastAssignedAt: null }),
  )
  expect(
    proposals(
      requested('c1', candidates),
      requested('c2', candidates),
      requested('c3', candidates),
      requested('c4', candidates),
    ),
  ).toEqual(['a', 'b', 'a', 'b'])
})

test('一位明显更强的，也不把一批案件先分满：按在办和当天已分配的件数分散', () => {
  const strong = eligible({ mediatorId: 'a', openCases: 3, caseloadCap: 12 })
  const other = eligible({
    mediatorId: 'b',
    openCases: 1,
    caseloadCap: 8,
    closedSameType: 3,
    succeededSameType: 1,
    lastAssignedAt: null,
  })
  const cases = Array.from({ length: 8 }, (_, index) => requested(`c${index}`, [strong, other]))
  const got = proposals(...cases)
  expect(got[0]).toBe('a')
  expect(got.filter((id) => id === 'a').length).toBeLessThanOrEqual(5)
  expect(got.filter((id) => id === 'b').length).toBeGreaterThanOrEqual(3)
})

test('任何人员、任意件数：逐件照人选办理，每一次人选都排在第一位，谁也不超过上限', () => {
  fc.assert(
    fc.property(roomOf(anyCandidate), fc.integer({ min: 1, max: 12 }), (room, count) => {
      const cases = Array.from({ length: count }, (_, index) => requested(`c${index}`, room))
      let now = room
      for (const { proposedId, ranking } of planAssignments(cases, TODAY)) {
        // What the act itself will find once the cases before have been assigned.
        expect(ranking).toEqual(rankCandidates(now, cases[0]!, TODAY))
        expect(proposedId).toBe(ranking.ranked[0]?.mediatorId ?? null)
        now = now.map((each) =>
          each.mediatorId === proposedId
            ? {
                ...each,
                openCases: each.openCases + 1,
                assignedToday: each.assignedToday + 1,
                lastAssignedAt: TODAY,
              }
            : each,
        )
      }
      for (const each of now) {
        const before = room.find(({ mediatorId }) => mediatorId === each.mediatorId)!
        expect(each.openCases).toBeLessThanOrEqual(Math.max(before.openCases, before.caseloadCap))
      }
    }),
  )
})

describe('另选他人', () => {
  const candidates = [
    eligible({ mediatorId: 'a', openCases: 10, caseloadCap: 12, succeededSameType: 16 }),
    eligible({ mediatorId: 'b', openCases: 6, caseloadCap: 7, succeededSameType: 0 }),
  ]
  const plan = (...choices: readonly (readonly [string, string | null])[]) =>
    planAssignments(
      [requested('c1', candidates), requested('c2', candidates), requested('c3', candidates)],
      TODAY,
      new Map(choices),
    ).map(({ proposedId }) => proposedId)

  test('不另选时，按推荐逐件计入', () => expect(plan()).toEqual(['a', 'a', 'b']))
  test('前面的案件另选了别人，后面的人选随之改变', () =>
    expect(plan(['c1', 'b'])).toEqual(['a', 'a', 'a']))
  test('留下不分配的案件，不占任何人的件数', () =>
    expect(plan(['c1', null])).toEqual(['a', 'a', 'a']))
  test('另选的人在那一件上不能承办，按推荐计入', () =>
    expect(plan(['c1', 'stranger'])).toEqual(['a', 'a', 'b']))
})

import { rankCandidates, WEIGHTS } from '@/lib/domain/assignment/ranking'
import { addDays } from '@/lib/domain/time/local-date'
import { eligible, facts, person, TODAY } from '../../support/assignment-candidates'

const rank = (...candidates: Parameters<typeof rankCandidates>[0]) =>
  rankCandidates(candidates, facts(person()), TODAY)
const order = (...candidates: Parameters<typeof rankCandidates>[0]) =>
  rank(...candidates).ranked.map((row) => row.mediatorId)
const reasonOf = (candidate: ReturnType<typeof eligible>, code: string) =>
  rank(candidate).ranked[0]?.reasons.find((reason) => reason.code === code)

describe('候选调解员的排序', () => {
  it('不能分配的人不在排序之内，另列原因，按编号先后', () => {
    const { ranked, excluded } = rank(
      eligible({ mediatorId: 'c', phoneHash: 'phone-p1' }),
      eligible({ mediatorId: 'b' }),
      eligible({ mediatorId: 'a', status: 'disabled' }),
    )
    expect(ranked.map((row) => row.mediatorId)).toEqual(['b'])
    expect(excluded.map((row) => [row.mediatorId, row.exclusions[0]?.code])).toEqual([
      ['a', 'disabled'],
      ['c', 'conflict'],
    ])
  })

  it('没有候选人时两个名单都为空', () => {
    expect(rank()).toEqual({ ranked: [], excluded: [] })
  })

  it('每条理由带着自己的分和原始数字，合计就是得分', () => {
    expect(rank(eligible()).ranked).toEqual([
      {
        mediatorId: 'm1',
        score: 75,
        reasons: [
          { code: 'specialty', points: 20, disputeType: '物业服务合同纠纷', isSpecialist: true },
          { code: 'success_rate', points: 23, succeeded: 13, closed: 16 },
          { code: 'caseload', points: 20, open: 4, cap: 12 },
          { code: 'closing_days', points: 6, averageDays: 11, closed: 20 },
          { code: 'last_assigned', points: 6, daysAgo: 6 },
        ],
      },
    ])
  })

  it('各项权重合计 100', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100)
  })

  it('尚无同类结案的不比较成功率：取中间值，高于全败、低于全胜', () => {
    const newcomer = eligible({ mediatorId: 'new', closedSameType: 0, succeededSameType: 0 })
    const failing = eligible({ mediatorId: 'failing', closedSameType: 1, succeededSameType: 0 })
    const succeeding = eligible({
      mediatorId: 'succeeding',
      closedSameType: 1,
      succeededSameType: 1,
    })
    expect(reasonOf(newcomer, 'success_rate')).toMatchObject({
      points: 15,
      succeeded: 0,
      closed: 0,
    })
    expect(order(newcomer, failing, succeeding)).toEqual(['succeeding', 'new', 'failing'])
  })

  it('一胜一件不压过十六件十三胜', () => {
    const once = eligible({ mediatorId: 'once', closedSameType: 1, succeededSameType: 1 })
    expect(order(once, eligible({ mediatorId: 'often' }))).toEqual(['often', 'once'])
  })

  it('尚无结案的不比较用时，平均三十天及以上的不得用时分', () => {
    const none = eligible({ closedTotal: 0, totalClosingDays: 0 })
    expect(reasonOf(none, 'closing_days')).toEqual({
      code: 'closing_days',
      points: 5,
      averageDays: null,
      closed: 0,
    })
    expect(
      reasonOf(eligible({ closedTotal: 2, totalClosingDays: 60 }), 'closing_days'),
    ).toMatchObject({ points: 0 })
    expect(
      reasonOf(eligible({ closedTotal: 2, totalClosingDays: 400 }), 'closing_days'),
    ).toMatchObject({ points: 0 })
    expect(
      reasonOf(eligible({ closedTotal: 2, totalClosingDays: 0 }), 'closing_days'),
    ).toMatchObject({ points: 10 })
  })

  it.each([
    [null, 10, null],
    [TODAY, 0, 0],
    [addDays(TODAY, 1), 0, 0],
    [addDays(TODAY, -3), 3, 3],
    [addDays(TODAY, -40), 10, 40],
  ])('上次分配在 %s 的，轮候分 %i', (lastAssignedAt, points, daysAgo) => {
    expect(reasonOf(eligible({ lastAssignedAt }), 'last_assigned')).toEqual({
      code: 'last_assigned',
      points,
      daysAgo,
    })
  })

  it('曾提前终结本案的排在所有人之后，并写明', () => {
    const left = eligible({ mediatorId: 'left', withdrewOnThisCase: ['health'] })
    const weak = eligible({
      mediatorId: 'weak',
      specialties: [],
      succeededSameType: 0,
      openCases: 11,
    })
    expect(order(left, weak)).toEqual(['weak', 'left'])
    expect(reasonOf(left, 'withdrew_before')).toEqual({ code: 'withdrew_before', points: 0 })
    expect(reasonOf(weak, 'withdrew_before')).toBeUndefined()
  })

  it('曾被机构更换的同样排在最后，并写明；没有培训记录的排在有记录的之后、离开过本案的之前', () => {
    const replaced = eligible({ mediatorId: 'replaced', replacedOnThisCase: ['health'] })
    const untrained = eligible({ mediatorId: 'untrained', isTrained: false })
    const weak = eligible({
      mediatorId: 'weak',
      specialties: [],
      succeededSameType: 0,
      openCases: 11,
    })
    expect(order(replaced, untrained, weak)).toEqual(['weak', 'untrained', 'replaced'])
    expect(reasonOf(replaced, 'replaced_before')).toEqual({ code: 'replaced_before', points: 0 })
    expect(reasonOf(untrained, 'untrained')).toEqual({ code: 'untrained', points: 0 })
    expect(reasonOf(weak, 'untrained')).toBeUndefined()
  })

  it('都没有培训记录的仍按分数排', () => {
    const best = eligible({ mediatorId: 'z', isTrained: false })
    const weak = eligible({ mediatorId: 'a', isTrained: false, specialties: [] })
    expect(order(weak, best)).toEqual(['z', 'a'])
  })

  it('同分时等得久的在前，从未分配过的最前，再按编号', () => {
    const waiting = (mediatorId: string, days: number | null) =>
      eligible({ mediatorId, lastAssignedAt: days === null ? null : addDays(TODAY, -days) })
    expect(
      order(
        waiting('a', 20),
        waiting('b', 30),
        waiting('c', null),
        waiting('e', 20),
        waiting('d', 30),
      ),
    ).toEqual(['c', 'b', 'd', 'a', 'e'])
  })
})

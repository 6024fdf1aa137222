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
        score: 74,
        reasons: [
          { code: 'specialty', points: 20, disputeType: '物业服务合同纠纷', isSpecialist: true },
          {
            code: 'success_rate',
            points: 22,
            succeeded: 13,
            closed: 16,
            weighed: { part: 155, whole: 210 },
          },
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

  it('暂无同类结案的按本机构平均：高于一件未成功的，不低于一件成功的', () => {
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
    expect(reasonOf(succeeding, 'success_rate')).toMatchObject({ points: 15 })
    expect(order(newcomer, failing, succeeding)).toEqual(['new', 'succeeding', 'failing'])
  })

  it('一胜一件不压过十六件十三胜', () => {
    const once = eligible({ mediatorId: 'once', closedSameType: 1, succeededSameType: 1 })
    expect(order(once, eligible({ mediatorId: 'often' }))).toEqual(['often', 'once'])
  })

  it.each([0, 5, 12, 100, 200])(
    '两件两成功不压过十一件八成功，不论本机构一百件中成功 %i 件',
    (succeeded) => {
      const few = eligible({ mediatorId: 'few', closedSameType: 2, succeededSameType: 2 })
      const many = eligible({ mediatorId: 'many', closedSameType: 11, succeededSameType: 8 })
      for (const institutionSameType of [
        { closed: 13, succeeded: 10 },
        { closed: 200, succeeded },
      ]) {
        const { ranked } = rankCandidates(
          [few, many],
          { ...facts(person()), institutionSameType },
          TODAY,
        )
        const [first, second] = ['many', 'few'].map(
          (id) => ranked.find(({ mediatorId }) => mediatorId === id)!.score,
        )
        expect(first).toBeGreaterThanOrEqual(second!)
      }
    },
  )

  it('四十件都未成功、一天结案的，不因此得用时分', () => {
    const failing = eligible({ closedTotal: 40, succeededTotal: 0, succeededDays: 0 })
    expect(reasonOf(failing, 'closing_days')).toEqual({
      code: 'closing_days',
      points: 0,
      averageDays: null,
      closed: 40,
    })
  })

  it('暂无结案的用时取中间值，平均三十天及以上的不得用时分', () => {
    const none = eligible({ closedTotal: 0, succeededTotal: 0, succeededDays: 0 })
    expect(reasonOf(none, 'closing_days')).toEqual({
      code: 'closing_days',
      points: 5,
      averageDays: null,
      closed: 0,
    })
    expect(
      reasonOf(eligible({ succeededTotal: 2, succeededDays: 60 }), 'closing_days'),
    ).toMatchObject({ points: 0 })
    expect(
      reasonOf(eligible({ succeededTotal: 2, succeededDays: 400 }), 'closing_days'),
    ).toMatchObject({ points: 0 })
    expect(
      reasonOf(eligible({ succeededTotal: 2, succeededDays: 0 }), 'closing_days'),
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

  it('曾被机构更换的同样排在最后，并写明', () => {
    const replaced = eligible({ mediatorId: 'replaced', replacedOnThisCase: ['health'] })
    const weak = eligible({
      mediatorId: 'weak',
      specialties: [],
      succeededSameType: 0,
      openCases: 11,
    })
    expect(order(replaced, weak)).toEqual(['weak', 'replaced'])
    expect(reasonOf(replaced, 'replaced_before')).toEqual({ code: 'replaced_before', points: 0 })
  })

  it('缺少培训的扣十分，不排在所有受过培训的人之后', () => {
    const specialist = eligible({ mediatorId: 'specialist', lastTrainedOn: null })
    const weak = eligible({
      mediatorId: 'weak',
      specialties: [],
      succeededSameType: 0,
      openCases: 11,
    })
    const alike = eligible({ mediatorId: 'alike' })
    expect(order(weak, specialist, alike)).toEqual(['alike', 'specialist', 'weak'])
    expect(reasonOf(specialist, 'untrained')).toEqual({
      code: 'untrained',
      points: -10,
      lastOn: null,
    })
    expect(reasonOf(weak, 'untrained')).toBeUndefined()
  })

  it('扣分不使总分低于零', () => {
    const hopeless = eligible({
      specialties: [],
      closedSameType: 40,
      succeededSameType: 0,
      openCases: 11,
      caseloadCap: 12,
      succeededTotal: 0,
      lastAssignedAt: TODAY,
      assignedToday: 5,
      lastTrainedOn: null,
    })
    const [row] = rank(hopeless).ranked
    expect(row!.score).toBe(0)
  })

  it.each([
    ['明天起请假，在期限之内', addDays(TODAY, 1), true],
    ['期限最后一天起请假', addDays(TODAY, 30), true],
    ['期限以后才请假', addDays(TODAY, 31), false],
  ] as const)('%s：提示 %s → %s', (_title, from, isCautioned) => {
    const leave = { from, to: addDays(from, 3) }
    const caution = reasonOf(eligible({ leave }), 'leave_ahead')
    expect(caution).toEqual(
      isCautioned ? { code: 'leave_ahead', points: 0, from, until: leave.to } : undefined,
    )
  })

  it('与当事人同名而没有号码可以区分的提示核对；证件号码不同的不提示', () => {
    const cautionOf = (...[known, other]: readonly (string | null)[]) =>
      rankCandidates(
        [eligible({ identityHash: known ?? null })],
        facts(person({ name: '谢岚', identityHash: other ?? null, role: 'agent' })),
        TODAY,
      ).ranked[0]!.reasons.find(({ code }) => code === 'same_name')
    const caution = { code: 'same_name', points: 0, side: 'applicant', role: 'agent' }
    expect(cautionOf('m', null)).toEqual(caution)
    expect(cautionOf(null, 'p')).toEqual(caution)
    expect(cautionOf('m', 'p')).toBeUndefined()
    expect(reasonOf(eligible({ name: '王朗', identityHash: null }), 'same_name')).toBeUndefined()
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

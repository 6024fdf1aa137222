import type { Exclusion, PersonRole, Side } from '@/lib/domain/assignment/exclusions'
import { rankCandidates } from '@/lib/domain/assignment/ranking'
import {
  describeExclusion,
  describeReason,
  describeReasons,
  describeScore,
  EXCLUSION_CHIPS,
} from '@/lib/labels/zh-CN/ranking'
import { eligible, facts, person, TODAY } from '../../support/assignment-candidates'
import { localDate } from '../../support/local-date'

const linesOf = (candidate: ReturnType<typeof eligible>) =>
  describeReasons(rankCandidates([candidate], facts(person()), TODAY).ranked[0]!.reasons)

const conflict = (basis: 'identity' | 'phone', side: Side, role: PersonRole): Exclusion => ({
  code: 'conflict',
  basis,
  personId: 'p1',
  side,
  role,
})

describe('不能分配的原因怎样说', () => {
  it.each<[Exclusion, string]>([
    [{ code: 'disabled' }, '已停用'],
    [{ code: 'not_on_roster', expiredOn: null }, '未经法院入册确认'],
    [
      { code: 'not_on_roster', expiredOn: localDate('2026-06-30') },
      '法院入册有效期已于 2026年6月30日届满',
    ],
    [{ code: 'untrained', lastOn: null }, '没有培训记录（特邀规定第7条），引调法院要求培训后承办'],
    [conflict('phone', 'respondent', 'agent'), '手机号与被申请人代理人相同，不能分配'],
    [conflict('identity', 'applicant', 'party'), '证件号码与申请人相同，不能分配'],
    [conflict('phone', 'third', 'representative'), '手机号与第三人法定代表人相同，不能分配'],
    [{ code: 'previously_disclosed' }, '已就本案披露回避情形并被更换，不能再次分配'],
    [{ code: 'replaced_before', because: 'recusal' }, '已在本案中被更换（需要回避），不能再次分配'],
    [
      { code: 'withdrew_before', because: 'party_asked_replacement' },
      '已提前终结本案（当事人申请更换），不能再次分配',
    ],
    [
      { code: 'on_leave', from: localDate('2026-11-20'), until: localDate('2026-12-02') },
      '请假至 12月2日',
    ],
    [
      { code: 'on_leave', from: localDate('2026-12-20'), until: localDate('2027-01-05') },
      '请假至 2027年1月5日',
    ],
    [{ code: 'caseload_full', open: 12, cap: 12 }, '承办中 12 件，已达上限 12 件'],
  ])('%j', (exclusion, sentence) => {
    expect(describeExclusion(exclusion)).toBe(sentence)
  })

  it('每种原因都有一个短词，互不相同', () => {
    const chips = Object.values(EXCLUSION_CHIPS)
    expect(new Set(chips).size).toBe(chips.length)
    expect(chips.every((chip) => chip.length <= 4)).toBe(true)
  })
})

describe('排序的理由怎样说', () => {
  it('有专长、有同类结案的：三行，每行带数字', () => {
    expect(linesOf(eligible())).toEqual([
      '擅长物业服务合同纠纷，同类成功率 81.25%（13/16），按本机构平均折算为 73.81%',
      '承办中 4 件，上限 12 件',
      '调解成功的平均 11 天结案，上次分配在 6 天前',
    ])
  })

  it('同类自动履行率写在同类成功率后面，不计分；没有可计的不写', () => {
    const { reasons, score } = rankCandidates([eligible()], facts(person()), TODAY).ranked[0]!
    const lines = describeReasons(reasons, { followed: 10, voluntary: 8 })
    expect(lines[0]).toBe(
      '擅长物业服务合同纠纷，同类成功率 81.25%（13/16），按本机构平均折算为 73.81%，同类自动履行率 80%（8/10），不计分',
    )
    const without = describeReasons(reasons)
    expect(without.join()).not.toContain('自动履行率')
    expect(without.slice(1)).toEqual(lines.slice(1))
    expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0))
  })

  it('评分逐项写明加减', () => {
    const scoreOf = (candidate: ReturnType<typeof eligible>) =>
      describeScore(rankCandidates([candidate], facts(person()), TODAY).ranked[0]!.reasons)
    expect(scoreOf(eligible())).toBe('领域 +20，成功率 +22，余量 +20，用时 +6，轮候 +6')
    expect(
      scoreOf(eligible({ lastTrainedOn: null, assignedToday: 2, lastAssignedAt: TODAY })),
    ).toBe('领域 +20，成功率 +22，余量 +20，用时 +6，轮候 +0，培训 −10，今天已分配 −10')
  })

  it('请假在本案期限之内、与当事人同名的，各自单列一行', () => {
    const leave = { from: localDate('2026-12-02'), to: localDate('2027-01-05') }
    const namesake = [person({ name: '谢 岚', side: 'respondent', identityHash: null })]
    expect(
      describeReasons(
        rankCandidates([eligible({ leave })], facts(...namesake), TODAY).ranked[0]!.reasons,
      ).slice(3),
    ).toEqual([
      '12月2日起请假至2027年1月5日，在本案期限之内',
      '与被申请人姓名相同，请核对是否为同一人',
    ])
  })

  it('尚无结案、从未分配的：不作比较，也不显示零', () => {
    const none = {
      closedSameType: 0,
      succeededSameType: 0,
      closedTotal: 0,
      succeededTotal: 0,
      succeededDays: 0,
    }
    expect(
      linesOf(eligible({ ...none, specialties: [], lastAssignedAt: null, openCases: 1 })),
    ).toEqual([
      '暂无同类结案，成功率按本机构平均计 50%',
      '承办中 1 件，上限 12 件',
      '暂无结案，用时按中间值计，尚未分配过案件',
    ])
  })

  it('今天已分配过的说今天，曾提前终结本案的单列一行', () => {
    expect(
      linesOf(eligible({ lastAssignedAt: TODAY, withdrewOnThisCase: ['health'] })).slice(2),
    ).toEqual(['调解成功的平均 11 天结案，今天已分配过', '曾提前终结本案，排在其他人之后'])
    expect(linesOf(eligible({ lastAssignedAt: TODAY, assignedToday: 3 })).slice(2)).toEqual([
      '调解成功的平均 11 天结案，今天已分配 3 件',
    ])
    expect(linesOf(eligible({ succeededTotal: 0, succeededDays: 0 })).slice(2)).toEqual([
      '暂无调解成功的案件，用时不计分，上次分配在 6 天前',
    ])
  })

  it('协同调解的案件说在承办量之后，不占上限，不影响推荐分', () => {
    const busy = eligible({ openCases: 11, coMediatedCases: 9 })
    expect(linesOf(busy)[1]).toBe('承办中 11 件，上限 12 件，另协同调解 9 件')
    const scoreOf = (candidate: typeof busy) =>
      rankCandidates([candidate], facts(person()), TODAY).ranked[0]!.score
    expect(scoreOf(busy)).toBe(scoreOf({ ...busy, coMediatedCases: 0 }))
  })

  it('没有培训记录、曾被机构更换的，各自单列一行', () => {
    expect(
      linesOf(eligible({ lastTrainedOn: null, replacedOnThisCase: ['left'] })).slice(3),
    ).toEqual(['没有培训记录（特邀规定第7条）', '曾在本案中被更换，排在其他人之后'])
    expect(linesOf(eligible({ lastTrainedOn: localDate('2025-05-03') })).slice(3)).toEqual([
      '最近一次培训为2025年5月3日，已满十二个月',
    ])
  })

  it('不在擅长领域内的单说时写明是哪一类', () => {
    const [specialty] = rankCandidates([eligible({ specialties: [] })], facts(), TODAY).ranked[0]!
      .reasons
    expect(describeReason(specialty!)).toBe('擅长领域未列物业服务合同纠纷')
  })
})

import { day } from '../time/day'
import { deadlineFor, extension, pause } from './mediation-run'

describe('暂停 (在线调解规则第26条: 鉴定评估期限不计入)', () => {
  it.each([
    ['一天', [pause('2026-11-02', '2026-11-02')], 1, '2026-11-26'],
    ['首尾两日都不计', [pause('2026-11-02', '2026-11-06')], 5, '2026-11-30'],
    [
      '两段不相连',
      [pause('2026-11-02', '2026-11-03'), pause('2026-11-09', '2026-11-11')],
      5,
      '2026-11-30',
    ],
    [
      '两段重叠, 不重复扣除',
      [pause('2026-11-02', '2026-11-05'), pause('2026-11-04', '2026-11-06', 'suspension')],
      5,
      '2026-11-30',
    ],
    [
      '一段在另一段之中',
      [pause('2026-11-02', '2026-11-06'), pause('2026-11-03', '2026-11-04', 'suspension')],
      5,
      '2026-11-30',
    ],
    [
      '完全相同的两段',
      [pause('2026-11-02', '2026-11-06'), pause('2026-11-02', '2026-11-06')],
      5,
      '2026-11-30',
    ],
    [
      '一段终日即另一段始日',
      [pause('2026-11-02', '2026-11-04'), pause('2026-11-04', '2026-11-06')],
      5,
      '2026-11-30',
    ],
    [
      '次序颠倒',
      [pause('2026-11-09', '2026-11-11'), pause('2026-11-02', '2026-11-03')],
      5,
      '2026-11-30',
    ],
    [
      '首日相接',
      [pause('2026-11-02', '2026-11-03'), pause('2026-11-04', '2026-11-06')],
      5,
      '2026-11-30',
    ],
    ['受理当日开始, 当日本就不计', [pause('2026-10-26', '2026-10-30')], 4, '2026-11-30'],
    ['受理之前开始, 只扣受理以后', [pause('2026-10-01', '2026-10-28')], 2, '2026-11-27'],
    ['受理之前已结束', [pause('2026-10-01', '2026-10-26')], 0, '2026-11-25'],
    ['届满之后才开始', [pause('2026-11-26', '2026-12-05')], 0, '2026-11-25'],
    ['恰自末日开始, 末日不计', [pause('2026-11-25', '2026-11-27')], 3, '2026-11-30'],
    ['跨过末日', [pause('2026-11-20', '2026-12-02')], 13, '2026-12-08'],
  ])('%s', (_, pauses, pausedDays, dueOn) => {
    expect(deadlineFor('2026-10-26 09:00', { pauses })).toMatchObject({ pausedDays, dueOn })
  })

  it('期限不会在暂停之中届满: 末日周日, 顺延之日正值暂停', () => {
    const pauses = [pause('2026-11-23', '2026-11-24')]
    expect(deadlineFor('2026-10-23 09:00', { pauses })).toMatchObject({
      nominalDueOn: '2026-11-22',
      dueOn: '2026-11-25',
      pausedDays: 2,
    })
  })

  it('尚未结束的暂停: 按今日结束推算, 并标明自何日暂停', () => {
    const run = { pauses: [pause('2026-11-02', null)], today: day('2026-11-06') }
    const deadline = deadlineFor('2026-10-26 09:00', run)
    expect(deadline).toMatchObject({
      pausedDays: 5,
      dueOn: '2026-11-30',
      pausedSince: '2026-11-02',
    })
    expect(deadline.steps[1]).toEqual({
      step: 'paused',
      from: '2026-11-02',
      to: '2026-11-06',
      days: 5,
      reasons: ['appraisal'],
      isOpen: true,
    })
    const later = deadlineFor('2026-10-26 09:00', { ...run, today: day('2026-11-09') })
    expect(later).toMatchObject({ pausedDays: 8, dueOn: '2026-12-03' })
  })

  it('尚未结束的暂停与已结束的重叠, 合并后仍算暂停之中', () => {
    const pauses = [pause('2026-11-02', '2026-11-04', 'suspension'), pause('2026-11-03', null)]
    const deadline = deadlineFor('2026-10-26 09:00', { pauses, today: day('2026-11-06') })
    expect(deadline).toMatchObject({
      pausedDays: 5,
      dueOn: '2026-11-30',
      pausedSince: '2026-11-02',
    })
    expect(deadline.steps[1]).toMatchObject({ reasons: ['suspension', 'appraisal'], isOpen: true })
  })

  it('今日尚未开始的暂停不计', () => {
    const run = { pauses: [pause('2026-11-20', null)], today: day('2026-11-06') }
    expect(deadlineFor('2026-10-26 09:00', run)).toMatchObject({
      pausedDays: 0,
      dueOn: '2026-11-25',
      pausedSince: null,
    })
  })

  it('届满之后才开始且未结束的暂停, 不使期限复活', () => {
    const run = { pauses: [pause('2026-11-26', null)], today: day('2026-12-10') }
    expect(deadlineFor('2026-10-26 09:00', run)).toMatchObject({
      pausedDays: 0,
      dueOn: '2026-11-25',
      pausedSince: null,
    })
  })

  it.each<[today: string, pausedSince: string | null, when: string]>([
    ['2026-11-01', null, '开始之前'],
    ['2026-11-02', '2026-11-02', '第一日'],
    ['2026-11-05', '2026-11-02', '倒数第二日'],
    ['2026-11-06', null, '恢复之日'],
  ])('已定结束日的暂停, 今日 %s: 暂停起日 %s (%s)', (today, pausedSince) => {
    const run = { pauses: [pause('2026-11-02', '2026-11-06')], today: day(today) }
    expect(deadlineFor('2026-10-26 09:00', run).pausedSince).toBe(pausedSince)
  })
})

describe('延长 (各方同意, 自原期满日起计)', () => {
  it.each([
    [
      '末日当天同意',
      '2026-10-26 09:00',
      [extension(10, '2026-11-25')],
      10,
      '2026-12-05',
      '2026-12-07',
    ],
    ['延长一日', '2026-10-26 09:00', [extension(1, '2026-11-10')], 1, '2026-11-26', '2026-11-26'],
    ['恰为上限', '2026-08-03 09:00', [extension(30, '2026-08-20')], 30, '2026-10-02', '2026-10-08'],
    [
      '原末日为周日: 自顺延后的周一之次日起计',
      '2026-10-23 09:00',
      [extension(5, '2026-11-20')],
      5,
      '2026-11-28',
      '2026-11-30',
    ],
    [
      '顺延至的周一才同意, 仍在期限内',
      '2026-10-23 09:00',
      [extension(1, '2026-11-23')],
      1,
      '2026-11-24',
      '2026-11-24',
    ],
    [
      '两次合计, 次序无关',
      '2026-08-03 09:00',
      [extension(6, '2026-09-03'), extension(4, '2026-08-20')],
      10,
      '2026-09-12',
      '2026-09-14',
    ],
  ])('%s', (_, acceptedAt, extensions, extendedDays, nominalDueOn, dueOn) => {
    expect(deadlineFor(acceptedAt, { extensions })).toMatchObject({
      extendedDays,
      nominalDueOn,
      dueOn,
    })
  })

  it('原期内的暂停先推后原末日, 再自该日起计延长', () => {
    const run = {
      pauses: [pause('2026-11-02', '2026-11-06')],
      extensions: [extension(3, '2026-11-30')],
    }
    expect(deadlineFor('2026-10-26 09:00', run)).toMatchObject({
      pausedDays: 5,
      extendedDays: 3,
      dueOn: '2026-12-03',
    })
  })

  it('延长期内的暂停同样不计', () => {
    const run = {
      pauses: [pause('2026-11-26', '2026-11-27')],
      extensions: [extension(3, '2026-11-20')],
    }
    expect(deadlineFor('2026-10-26 09:00', run)).toMatchObject({
      pausedDays: 2,
      extendedDays: 3,
      dueOn: '2026-11-30',
    })
  })

  it('说明由来: 原期与延长期各自的末日与顺延', () => {
    expect(
      deadlineFor('2026-10-23 09:00', { extensions: [extension(5, '2026-11-20')] }).steps.slice(2),
    ).toEqual([
      { step: 'rolled', from: '2026-11-22', to: '2026-11-23', basis: 'civil_procedure_85' },
      {
        step: 'extended',
        days: 5,
        agreedOn: ['2026-11-20'],
        from: '2026-11-24',
        to: '2026-11-28',
        basis: 'online_mediation_24',
      },
      { step: 'rolled', from: '2026-11-28', to: '2026-11-30', basis: 'civil_procedure_85' },
    ])
  })
})

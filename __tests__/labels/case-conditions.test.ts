import { caseConditions, conditionsInWords } from '@/lib/labels/zh-CN/case-filter'

test('没有条件就一句也没有', () => {
  expect(caseConditions({}, {})).toEqual([])
})

test('每一种条件都说成话；编号背后的名字不认识时不编造', () => {
  const query = {
    q: '许静',
    status: ['closed', 'archived'],
    type: ['labour'],
    source: ['administrative'],
    court: 'c',
    mediator: 'm',
    result: 'success',
    outcome: ['agreement'],
    referredFrom: '2026-01-01',
    referredTo: '2026-01-31',
    acceptedFrom: '2026-02-01',
    closedTo: '2026-03-31',
    daysFrom: 16,
    daysTo: 30,
    amountFrom: '1000.00',
    clock: 'closed_late',
    again: '1',
    awaits: 'change',
    assignedTo: 'm',
    assignedFrom: '2026-09-01',
    assignedUntil: '2026-09-30',
    difficulty: 'harder',
    coMediatedBy: 'm',
    coMediatedFrom: '2026-09-01',
    coMediatedTo: '2026-11-30',
    happened: 'extended',
    happenedFrom: '2026-10-01',
    happenedTo: '2026-10-31',
    performance: 'voluntary',
    archiving: 'lacking',
    import: 'i',
  } as const
  expect(caseConditions(query, { court: '示例区人民法院' })).toEqual([
    '“许静”',
    '状态：已结案、已归档',
    '纠纷类型：劳动争议、人事争议',
    '案件来源：行政委托',
    '引调法院：示例区人民法院',
    '调解员：某调解员',
    '调解成功',
    '终结事由：达成调解协议',
    '引调时间 2026-01-01 至 2026-01-31',
    '受理时间 自 2026-02-01 起',
    '结案时间 至 2026-03-31',
    '用时 16 至 30 天',
    '标的额不少于 1000.00 元',
    '逾期结案',
    '待重新分配',
    '更换申请待决定',
    '曾分配给某调解员',
    '分配时间 2026-09-01 至 2026-09-30',
    '难易：较难',
    '曾由某调解员协同调解',
    '开始协同调解 2026-09-01 至 2026-11-30',
    '延长调解期限 2026-10-01 至 2026-10-31',
    '自动履行',
    '归档：待补正',
    '某次补录的案件',
  ])
})

test('期限的条件：按工作日的写明是工作日', () => {
  expect(caseConditions({ clock: 'running_out' }, {})).toEqual(['三个工作日内到调解期限'])
  expect(caseConditions({ clock: 'running_late' }, {})).toEqual(['已过调解期限'])
})

test('一天、一个数就说一个；零天也是条件', () => {
  expect(
    caseConditions(
      { closedFrom: '2026-03-31', closedTo: '2026-03-31', daysFrom: 0, daysTo: 0 },
      {},
    ),
  ).toEqual(['结案时间 2026-03-31', '用时 0 天'])
  expect(caseConditions({ daysTo: 7 }, {})).toEqual(['用时不超过 7 天'])
})

test('一个区间是一个条件，去掉时两头一起去掉', () => {
  expect(conditionsInWords({ amountFrom: '1.00', amountTo: '2.00' }, {})).toEqual([
    { params: ['amountFrom', 'amountTo'], words: '标的额 1.00 至 2.00 元' },
  ])
})

import {
  declineFilterOf,
  DeclineInput,
  declineParams,
} from '@/lib/queries/institution/decline-filter'
import { administeredBy } from '@/lib/queries/institution/administered'
import {
  peopleConditions,
  peopleFilterOf,
  PeopleInput,
  peopleParams,
} from '@/lib/queries/institution/people-filter'
import { skippedRowsSheets } from '@/lib/queries/skipped-rows-sheet'
import { ReportInput } from '@/lib/queries/statistics/report-input'
import { ACTOR_ROLES } from '@/lib/domain/access/roles'

// Filters of lists come from addresses that anybody can type: what is not understood narrows
// nothing, and never fails.

const HOSTILE = [
  '',
  '   ',
  '__proto__',
  "' OR 1=1 --",
  '\u0000',
  '\ud800',
  'x'.repeat(100_000),
  '2026-02-30',
  '-1',
  'NaN',
]

test.each(HOSTILE)('人员列表的地址里写“%.20s”，照样列出', (text) => {
  const read = PeopleInput.parse({ q: text, state: text, type: text, order: text })
  expect([read.state, read.type, read.order]).toEqual([undefined, undefined, 'name'])
  expect(read.q === undefined || read.q.length <= 60).toBe(true)
})

test.each([
  ['谢', { name: '谢' }],
  ['5678', { phoneTail: '5678' }],
  ['567', { name: '567' }],
  ['56789', { name: '56789' }],
  ['５６７８', { name: '５６７８' }],
  ['', {}],
])('找“%s”：四位数字是手机末四位，其余是姓名', (q, expected) => {
  expect(peopleFilterOf({ q, state: undefined, type: undefined })).toEqual(expected)
})

test('人员列表的筛选写回地址不变；按姓名排是默认，不写；导出的表头用文字写明', () => {
  const query = PeopleInput.parse({ q: '谢', state: 'on_leave', type: 'tort', order: 'rate' })
  expect(PeopleInput.parse(peopleParams(query))).toEqual(query)
  expect(peopleParams(PeopleInput.parse({}))).toEqual({
    q: undefined,
    state: undefined,
    type: undefined,
    order: undefined,
  })
  expect(peopleConditions(query)).toHaveLength(4)
  for (const words of peopleConditions(query)) expect(words).toMatch(/[\u4e00-\u9fff]/)
  expect(peopleConditions(PeopleInput.parse({}))).toEqual([])
})

test.each(HOSTILE)('不受理记录的地址里写“%.20s”，照样列出', (text) => {
  const read = DeclineInput.parse({
    q: text,
    declinedFrom: text,
    declinedTo: text,
    type: text,
    reason: text,
    court: text,
  })
  expect({ ...read, q: undefined }).toEqual({
    q: undefined,
    declinedFrom: undefined,
    declinedTo: undefined,
    type: undefined,
    reason: undefined,
    court: undefined,
  })
})

test('不受理记录按日筛选：首日零时起，末日二十四时止，都是上海的时间', () => {
  const query = DeclineInput.parse({
    q: '（2026）多元',
    declinedFrom: '2026-11-01',
    declinedTo: '2026-11-24',
  })
  expect(declineFilterOf('i', query)).toMatchObject({
    institutionId: 'i',
    numberParts: ['(2026) 多元', '(2026)多元'],
    since: new Date('2026-10-31T16:00:00Z'),
    until: new Date('2026-11-24T16:00:00Z'),
  })
  expect(DeclineInput.parse(declineParams(query))).toEqual(query)
})

test.each(HOSTILE)('报表的地址里写“%.20s”，照样出报表', (text) => {
  expect(
    ReportInput.parse({ from: text, to: text, type: text, source: text, mediator: text }),
  ).toEqual({})
})

test('只有机构管理员管理自己的机构；同在机构的调解员不是', () => {
  const who = (role: (typeof ACTOR_ROLES)[number]) => ({
    id: 'x',
    role,
    name: '某人',
    courtId: null,
    institutionId: 'i',
  })
  expect(ACTOR_ROLES.filter((role) => administeredBy(who(role)) !== null)).toEqual([
    'institution_admin',
  ])
})

describe('没有导出的行', () => {
  test('都导出了，就没有这张表', () => expect(skippedRowsSheets([], '案号')).toEqual([]))
  test('每一行写明是哪一件、为什么；不知道是哪一件的也在', () => {
    const sheets = skippedRowsSheets(
      [
        { label: '(2026) 测试1号', reason: '已不在本机构' },
        { label: null, reason: '没有这样的案件' },
      ],
      '案号',
    )
    expect(sheets).toHaveLength(1)
    expect(JSON.stringify(sheets)).toContain('案号')
  })
})

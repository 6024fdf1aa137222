import { EVENT_SHAPES, chainOf, type EventKind } from '@/lib/domain/audit/events'
import { MOVE_EVENTS } from '@/lib/domain/case/moves'
import { EVENT_EXAMPLES } from '../../support/event-examples'

// What is recorded is recorded for good (domain.md, Decisions 4): a shape that takes more or less
// than it should cannot be put right afterwards. Each kind has one example, written by hand.

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]
const parse = (kind: EventKind, data: unknown) => EVENT_SHAPES[kind].safeParse(data)

test('每一种事件都有一个例子', () => {
  expect(Object.keys(EVENT_EXAMPLES).sort()).toEqual([...KINDS].sort())
})

describe.each(KINDS)('%s', (kind) => {
  const example = EVENT_EXAMPLES[kind]

  test('多出一项的不予记录', () => {
    expect(parse(kind, { ...example, idNumber: '440101199001011234' }).success).toBe(false)
  })

  test('不是一份内容的不予记录', () => {
    for (const data of [null, undefined, 'text', 7, [example]])
      expect(parse(kind, data).success).toBe(false)
  })

  test('例子照原样记录', () => {
    const read = parse(kind, example)
    expect(read.success && read.data).toEqual(example)
  })

  const names = Object.keys(example)
  test.each(names)('“%s”不能换成别的类型，也不能是十万字的文字', (name) => {
    for (const value of [{ a: 1 }, Number.NaN, 'x'.repeat(100_000), Symbol.iterator])
      expect(parse(kind, { ...example, [name]: value }).success).toBe(false)
  })

  test('缺了必有的一项不予记录；后来才开始记的那几项可以没有', () => {
    const KEPT_LATER = [
      ...['callbackAt', 'moved', 'device', 'address'],
      ...(kind === 'agreement.signed' ? ['effectiveOn'] : []),
      ...(kind === 'confirmation.agreed' ? ['textSha256'] : []),
      ...(kind === 'topic.closed' ? ['round'] : []),
      ...(kind === 'case.archived' ? ['bound'] : []),
      ...(kind === 'document.concluded' ? ['madeAt'] : []),
      ...(kind === 'clock.paused' ? ['dueBefore', 'note'] : []),
      ...(kind === 'clock.extended' ? ['dueBefore', 'consents', 'note'] : []),
    ]
    const wrong = names.filter((name) => {
      const { [name]: _left, ...rest } = example as Record<string, unknown>
      return parse(kind, rest).success !== KEPT_LATER.includes(name)
    })
    expect(wrong).toEqual([])
  })
})

test.each([
  ['case.referred', 'acceptanceDueOn', '2026/6/10'],
  ['case.referred', 'acceptanceDueOn', '2026-6-1'],
  ['case.closed', 'days', -1],
  ['case.closed', 'days', 1.5],
  ['case.closed', 'outcome', 'withdrawn'],
  ['case.disclosed', 'grounds', []],
  ['case.taken', 'statement', 'ground'],
  ['clock.extended', 'days', 0],
  ['consent.recorded', 'answers', []],
  ['consent.recorded', 'how', 'presumed'],
  ['identity.checked', 'document', '440102199001011234'],
  ['rights.explained', 'items', []],
  ['address.confirmed', 'address', '示例市示例区'],
  ['meeting.scheduled', 'form', 'session'],
  ['meeting.held', 'no', 0],
  ['party.unavailable-marked', 'answer', 'maybe'],
  ['service.recorded', 'way', 'rumour'],
  ['service.recorded', 'meetingNo', 0],
  ['delivery.ended', 'number', '13812345678'],
  ['fact.recorded', 'text', '原文'],
  ['fact.confirmed', 'facts', []],
  ['fact.confirmed', 'how', 'oral'],
  ['fact.withdrawn', 'reason', '记载有误'],
  ['note.added', 'words', '底线是四千元'],
  ['note.added', 'partyId', 'p1'],
  ['note.added', 'audience', 'case'],
  ['case.assigned', 'mediatorId', '谢岚'],
  ['disclosure.allowed', 'consents', []],
  ['list.exported', 'list', 'passwords'],
  ['import.checked', 'kind', 'courts'],
  ['account.sign-in-refused', 'because', 'password is 123456'],
  ['personal-number.unmasked', 'what', 'password'],
  ['case.viewed', 'surface', 'admin'],
] as const)('%s 的“%s”不能是 %j', (kind, name, value) => {
  expect(parse(kind, { ...EVENT_EXAMPLES[kind], [name]: value }).success).toBe(false)
})

test('改动的字段最多四十项，条件最多四十条：一次操作写不满一张表', () => {
  const change = { field: '姓名', before: null, after: '甲' }
  const edited = (count: number) => ({
    ...EVENT_EXAMPLES['mediator.edited'],
    changes: Array.from({ length: count }, () => change),
  })
  expect(parse('mediator.edited', edited(40)).success).toBe(true)
  expect(parse('mediator.edited', edited(41)).success).toBe(false)
  const exported = (count: number) => ({
    ...EVENT_EXAMPLES['list.exported'],
    conditions: Array.from({ length: count }, () => '甲'),
  })
  expect(parse('list.exported', exported(40)).success).toBe(true)
  expect(parse('list.exported', exported(41)).success).toBe(false)
})

test('例子里没有手机号、证件号：事件里写的是遮盖过的文字', () => {
  expect(JSON.stringify(EVENT_EXAMPLES)).not.toMatch(/1[3-9]\d{9}|\d{17}[\dXx]/)
})

test('移动案件的事件不重复，而且都是事件', () => {
  expect(new Set(MOVE_EVENTS).size).toBe(MOVE_EVENTS.length)
  expect(MOVE_EVENTS.filter((kind) => !KINDS.includes(kind))).toEqual([])
})

test.each([
  ['案件', { caseId: 'c', institutionId: 'i', courtId: 't' }, 'case:c'],
  ['机构', { institutionId: 'i', courtId: 't' }, 'institution:i'],
  ['法院', { caseId: null, institutionId: null, courtId: 't' }, 'court:t'],
  ['都没有', {}, 'system'],
])('属于%s的事件记在它自己的链上', (_title, subject, chain) => {
  expect(chainOf(subject)).toBe(chain)
})

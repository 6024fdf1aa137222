import { WRITE_ACTS } from '@/lib/domain/access/acts'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { IMPORT_KINDS } from '@/lib/domain/import/kinds'
import { EXPORT_LISTS, AUDITED_LISTS } from '@/lib/domain/audit/lists'
import { CONSENT_ANSWERS, CONSENT_SCOPES } from '@/lib/domain/case/consent-entries'
import { IDENTITY_WAYS, RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  DECLINE_REASONS,
  DOCUMENT_KINDS,
  OUTCOMES,
  REPLACE_REASONS,
  WITHDRAW_REASONS,
} from '@/lib/domain/case/vocabulary'
import { LEGAL_BASES } from '@/lib/domain/legal-basis'
import { REFUSAL_CODES } from '@/lib/domain/refusal'
import {
  eventChanges,
  eventQuotes,
  eventSentence,
  storedEventTitle,
} from '@/lib/labels/zh-CN/event'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { EVENT_EXAMPLES } from '../support/event-examples'

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]
const eventOf = (kind: EventKind, data: object = EVENT_EXAMPLES[kind]) =>
  ({ kind, data }) as DomainEvent
const sentenceOf = (kind: EventKind, data: object) =>
  eventSentence(eventOf(kind, { ...EVENT_EXAMPLES[kind], ...data }))

test.each(KINDS)('%s 的每一条记录都是一个完整的中文句子，没有代码', (kind) => {
  const sentence = eventSentence(eventOf(kind))
  expect(sentence).toMatch(/。$/)
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[a-z]_[a-z]|:[a-z]|\d{11}/)
})

test('不受理写明理由和退回的法院', () => {
  expect(eventSentence(eventOf('case.declined'))).toBe(
    '不予受理，理由：超出受理范围。案件退回甲区法院。',
  )
})

test('法院答复终结，写明自何日起中止；期限没有因此停止的不写', () => {
  const end = { answer: 'end', suspendedFrom: '2026-06-12' }
  expect(sentenceOf('suspicion.answered', end)).toBe(
    '引调法院答复：终结调解。自 2026-06-12 起中止调解，期限不再恢复。',
  )
  expect(sentenceOf('suspicion.answered', { answer: 'end' })).toBe('引调法院答复：终结调解。')
})

test('代理人与当事人分开说', () => {
  expect(sentenceOf('contact.recorded', { personKind: 'agent' })).toContain('联系代理人许静')
})

test('断网时所记、联网后提交的联系，说明手机上的时间', () => {
  expect(sentenceOf('contact.recorded', { deviceTime: '2026-06-10T02:42:00.000Z' })).toMatch(
    /断网时记于本机（手机时间 2026-06-10 10:42），联网后提交。$/,
  )
  expect(sentenceOf('contact.recorded', {})).not.toContain('本机')
})

test('调解意愿：谁、哪一天、怎样，同意、不同意和撤回哪些事项', () => {
  expect(eventSentence(eventOf('consent.recorded'))).toBe(
    '当事人许静于 2026-06-10 口头表示：同意调解、不同意以录音录像代替笔录、撤回对电子送达的同意。',
  )
})

test('核验身份、告知、送达地址确认：谁、哪一天、怎样；不写号码和地址', () => {
  expect(eventSentence(eventOf('identity.checked'))).toBe(
    '2026-06-10 以现场核对证件原件的方式核验当事人许静的身份，核对居民身份证，结果相符。',
  )
  expect(
    sentenceOf('identity.checked', {
      person: { kind: 'agent', id: 'x', name: '张强' },
      matches: false,
    }),
  ).toContain('核验许静的代理人张强的身份，核对居民身份证，结果不符。')
  expect(sentenceOf('identity.checked', { fromPhoto: true, lapsedOn: '2026-07-10' })).toMatch(
    /结果相符。号码从证件照片读出，由本人确认。此时调解期限已于 2026-07-10 届满。$/,
  )
  expect(sentenceOf('identity.checked', { meetingNo: 2 })).toMatch(
    /^2026-06-10 第2次调解会开始时以现场核对证件原件的方式核验/,
  )
  expect(eventSentence(eventOf('rights.explained'))).toBe(
    '2026-06-10 口头告知许静：当事人的权利义务、调解规则、调解程序、调解协议的效力、司法确认的申请、虚假调解的法律后果。',
  )
  expect(eventSentence(eventOf('address.confirmed'))).toBe(
    '当事人许静于 2026-06-10 确认送达地址，同意电子送达。',
  )
  expect(sentenceOf('address.confirmed', { answer: 'refused', acceptsElectronic: null })).toBe(
    '当事人许静于 2026-06-10 拒绝确认送达地址，已告知其后果。',
  )
})

test('无争议事实：只写第几项、谁核对，不写内容和每一项的答复', () => {
  expect(eventSentence(eventOf('fact.recorded'))).toBe(
    '记载第 3 项事实，代替第 1 项，由各方当事人核对。',
  )
  expect(eventSentence(eventOf('fact.confirmed'))).toBe(
    '当事人许静于 2026-06-10 书面核对第 1、3 项事实。',
  )
  expect(eventSentence(eventOf('fact.withdrawn'))).toBe('撤回第 3 项事实的记载。')
})

test('调解不成的结案写明有几项无争议事实；从前的记录没有写的，不补', () => {
  expect(sentenceOf('case.closed', { undisputedFacts: 2 })).toMatch(/各方确认的无争议事实 2 项。$/)
  expect(sentenceOf('case.closed', { undisputedFacts: 0 })).toMatch(/没有各方确认的无争议事实。$/)
  expect(sentenceOf('case.closed', {})).not.toContain('无争议')
})

test.each([
  'contact.recorded',
  'consent.recorded',
  'identity.checked',
  'rights.explained',
  'address.confirmed',
  'fact.recorded',
  'fact.confirmed',
  'case.closed',
] as const)('期限届满之后的 %s 写明届满的日子', (kind) => {
  expect(sentenceOf(kind, { lapsedOn: '2026-07-10' })).toMatch(
    /。此时调解期限已于 2026-07-10 届满。$/,
  )
  expect(sentenceOf(kind, {})).not.toContain('届满。')
})

test('被拒绝的操作说出按钮的名字和原因', () => {
  expect(sentenceOf('act.refused', { code: 'STATUS_DOES_NOT_ALLOW' })).toBe(
    '办理“受理”被拒绝：案件当时的状态不能办理。',
  )
  expect(sentenceOf('act.refused', { act: 'something:new', code: 'SOMETHING_NEW' })).toBe(
    '办理“操作”被拒绝：不符合办理条件。',
  )
})

test('词典中的每一个词都有说法', () => {
  const say = [
    ...DECLINE_REASONS.map((reason) => sentenceOf('case.declined', { reason })),
    ...WITHDRAW_REASONS.map((reason) => sentenceOf('case.withdrawn', { reason })),
    ...REPLACE_REASONS.map((reason) => sentenceOf('case.mediator-replaced', { reason })),
    ...OUTCOMES.map((outcome) => sentenceOf('case.closed', { outcome })),
    ...CONTACT_CHANNELS.map((channel) => sentenceOf('contact.recorded', { channel })),
    ...CONTACT_RESULTS.map((result) => sentenceOf('contact.recorded', { result })),
    ...CONSENT_SCOPES.flatMap((scope) =>
      CONSENT_ANSWERS.map((answer) =>
        sentenceOf('consent.recorded', { answers: [{ scope, answer }] }),
      ),
    ),
    ...IDENTITY_WAYS.map((way) => sentenceOf('identity.checked', { way })),
    ...DOCUMENT_KINDS.map((document) => sentenceOf('identity.checked', { document })),
    ...RIGHTS_ITEMS.map((item) => sentenceOf('rights.explained', { items: [item] })),
    ...REFUSAL_CODES.map((code) => sentenceOf('act.refused', { code })),
    ...WRITE_ACTS.map((act) => sentenceOf('act.refused', { act })),
    ...EXPORT_LISTS.map((list) => sentenceOf('list.exported', { list })),
    ...AUDITED_LISTS.map((list) => sentenceOf('list.viewed', { list })),
    ...IMPORT_KINDS.map((kind) => sentenceOf('import.started', { kind, fileName: '表格' })),
  ]
  for (const sentence of say) expect(sentence).not.toMatch(/undefined|[a-z]/)
})

test('每一种操作、每一个拒绝的原因都有自己的说法，不用笼统的词代替', () => {
  for (const act of WRITE_ACTS) expect(sentenceOf('act.refused', { act })).not.toContain('“操作”')
  for (const code of REFUSAL_CODES)
    expect(sentenceOf('act.refused', { code })).not.toContain('不符合办理条件')
  expect(sentenceOf('act.refused', { act: '__proto__', code: 'constructor' })).toBe(
    '办理“操作”被拒绝：不符合办理条件。',
  )
})

test('取消请假、撤销、停用说出前后的变化；没有改变什么的记录不显示变化', () => {
  const changesOf = (kind: EventKind, data: object = {}) =>
    eventChanges(eventOf(kind, { ...EVENT_EXAMPLES[kind], ...data }))
  expect(changesOf('mediator.edited')).toEqual([{ field: '职务', before: null, after: '律师' }])
  expect(changesOf('mediator.leave-set')).toEqual([
    { field: '请假', before: null, after: '2026-06-10 至 2026-06-20' },
  ])
  expect(
    changesOf('mediator.leave-set', {
      from: null,
      to: null,
      beforeFrom: '2026-12-01',
      beforeTo: '2026-12-05',
    }),
  ).toEqual([{ field: '请假', before: '2026-12-01 至 2026-12-05', after: null }])
  expect(changesOf('mediator.disabled')).toEqual([{ field: '状态', before: '启用', after: '停用' }])
  expect(changesOf('case.viewed')).toEqual([])
  expect(
    changesOf('case.reassigned', {
      moved: {
        status: { before: 'pending_assignment', after: 'in_mediation' },
        mediator: { before: '王朗', after: '谢岚' },
      },
    }),
  ).toEqual([
    { field: '状态', before: '待分配', after: '调解中' },
    { field: '调解员', before: '王朗', after: '谢岚' },
  ])
  expect(changesOf('clock.extended')).toEqual([
    { field: '调解期限', before: '2026-07-10', after: '2026-08-10' },
  ])
  expect(changesOf('clock.paused')).toEqual([
    { field: '调解期限', before: '2026-07-10', after: '2026-07-20' },
  ])
})

test('以前的记录没有记下变化，照样能读', () => {
  const earlier = (kind: EventKind, change: object) =>
    eventChanges(eventOf(kind, { ...EVENT_EXAMPLES[kind], ...change }))
  const unmoved = { moved: undefined }
  expect(earlier('case.accepted', unmoved)).toEqual([])
  expect(earlier('clock.extended', { dueBefore: undefined })).toEqual([])
  expect(earlier('case.acceptance-undone', unmoved)).toEqual([
    { field: '状态', before: '待分配', after: '待受理' },
  ])
  expect(earlier('case.assignment-undone', unmoved)).toEqual([
    { field: '调解员', before: '谢岚', after: null },
  ])
})

test('当事人和工作人员自己写的话放在引文里，空着的不出现', () => {
  const quotesOf = (kind: EventKind, data: object) =>
    eventQuotes(eventOf(kind, { ...EVENT_EXAMPLES[kind], ...data }))
  expect(
    quotesOf('case.reassigned', { note: '当事人共同选定', handoverNote: '已联系双方' }),
  ).toEqual([
    { term: '选择理由', text: '当事人共同选定' },
    { term: '交接说明', text: '已联系双方' },
  ])
  const failed = { failureReason: '金额', costRaising: '无', courtNotes: '无' }
  expect(quotesOf('case.closed', failed).map(({ term }) => term)).toEqual([
    '基本情况',
    '调解不成的原因',
    '导致其他当事人诉讼成本增加的行为',
    '需要向法院提示的其他情况',
  ])
  expect(eventQuotes(eventOf('disclosure.allowed'))).toEqual([])
  expect(eventQuotes(eventOf('case.taken'))).toEqual([])
})

test('每一个法律依据都有条文名和大意', () => {
  for (const basis of LEGAL_BASES) {
    expect(legalBasis[basis].article).toMatch(/第\d+条|^操作手册\d/)
    expect(legalBasis[basis].gist.length).toBeGreaterThan(5)
  }
})

test('记录链里本系统不认识的种类，以它自己的名称出现', () => {
  expect(storedEventTitle('case.closed')).toBe('结案')
  expect(storedEventTitle('case.teleported')).toBe('case.teleported')
  expect(storedEventTitle('constructor')).toBe('constructor')
})

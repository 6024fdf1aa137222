import { minutes } from '@/lib/documents/templates/minutes'
import { findOpenEntries } from '@/lib/domain/minutes/minutes'
import { entry } from '../../domain/minutes/minutes-entries'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, LAWYER, RESPONDENT } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 在线调解规则 第22条; 人民调解法 第27条; domain.md 7 (调解笔录).

const FACTS = documentFacts()
const MINUTES = FACTS.minutes[0]!
const MEETING = FACTS.meetings[0]!
const withMinutes = (change: Partial<typeof MINUTES>) =>
  documentFacts({ minutes: [{ ...MINUTES, ...change }] })
const withMeeting = (change: Partial<typeof MEETING>) =>
  documentFacts({ meetings: [{ ...MEETING, ...change }] })
const textOf = (facts = FACTS) => textOfDocument(compose(minutes, facts))

test('每份笔录一份；没有笔录的没有', () => {
  expect(subjectIds(minutes, FACTS)).toEqual(['minutes-1'])
  expect(minutes.subjects(FACTS)[0]!.name).toBe('第1份笔录（第1次调解会）')
  expect(subjectIds(minutes, documentFacts({ minutes: [] }))).toEqual([])
  const [added] = minutes.subjects(withMinutes({ no: 2, supplements: 1 }))
  expect(added!.name).toBe('第2份笔录（第1次调解会，补充第1份笔录）')
})

test('时间、地点、方式、主持人照召开的登记，不照约定的时间', () => {
  const text = textOf()
  expect(text).toContain('时间：2026年10月28日15:05至16:20')
  expect(text).toContain('地点：第一调解室（示例路1号3楼）')
  expect(text).toContain('方式：现场')
  expect(text).toContain('调解员：谢岚')
  expect(text).toContain('记录人：谢岚')
  expect(missingFields(compose(minutes, FACTS))).toEqual([])
})

test.each([
  ['当天在参与', '2026-10-20', '2026-10-28', true],
  ['从当天起', '2026-10-28', '2026-11-05', true],
  ['前一天结束', '2026-10-20', '2026-10-27', false],
  ['第二天才开始', '2026-10-29', '2026-11-05', false],
])('受邀的人：%s，写不写', (_, from, to, isWritten) => {
  const helped = [{ kind: 'expert', from: localDate(from), to: localDate(to) }] as const
  const text = textOf(documentFacts({ helped }))
  expect(text.includes('受邀参与：有专门知识的人，经各方当事人同意')).toBe(isWritten)
})

test('到场的人各占一行，写明身份和如何核验；未到场的另列', () => {
  const [first, second] = MEETING.attendances
  const facts = documentFacts({
    meetings: [
      {
        ...MEETING,
        attendances: [
          { ...first!, personKind: 'agent', personId: LAWYER.id, personName: LAWYER.name },
          { ...second!, attendance: 'late', arrivedAt: new Date('2026-10-28T15:20:00+08:00') },
          { ...first!, attendance: 'absent' },
        ],
      },
    ],
    identityChecks: [
      ...FACTS.identityChecks,
      {
        personKind: 'agent',
        personId: LAWYER.id,
        partyId: APPLICANT.id,
        person: LAWYER.name,
        way: 'platform_authentication',
        document: 'id_card',
        matches: true,
        on: localDate('2026-10-28'),
      },
      {
        personKind: 'representative',
        personId: RESPONDENT.id,
        partyId: RESPONDENT.id,
        person: '周喆',
        way: 'video',
        document: 'passport',
        matches: true,
        on: localDate('2026-10-27'),
      },
    ],
  })
  const text = textOf(facts)
  expect(text).toContain('张玥堃的代理人程彧｜到场｜居民身份证，身份认证平台认证')
  expect(text).toContain(
    '被申请人示例市恒信物业服务有限公司｜迟到（15:20）｜周喆，护照，视频出示证件核对',
  )
  expect(text).toContain('未到场人员：申请人张玥堃')
})

test.each([
  ['开会以后才核验的', { on: localDate('2026-10-29') }],
  ['核验不符的', { matches: false }],
])('%s，不算核验过', (_, change) => {
  const facts = documentFacts({
    identityChecks: FACTS.identityChecks.map((check, at) =>
      at === 0 ? { ...check, ...change } : check,
    ),
  })
  const document = compose(minutes, facts)
  expect(missingFields(document)).toEqual(['身份核验'])
  // The others were checked, and that is printed.
  const rows = textOfDocument(document)
    .split('\n')
    .filter((row) => row.split('｜').length === 3)
  expect(rows.filter((row) => row.endsWith('｜＿＿＿＿'))).toHaveLength(1)
  expect(rows.filter((row) => row.includes('核对'))).not.toEqual([])
})

test('写明告知的事项，同日同样告知的合为一行，开会以后的不在其中', () => {
  const [first] = FACTS.rightsNotices
  const facts = documentFacts({
    rightsNotices: [
      { ...first!, items: ['rules', 'effect'], how: 'oral' },
      { ...first!, items: ['rules', 'effect'], how: 'oral', person: '乙' },
      { ...first!, items: ['procedure'], how: 'oral', person: '丙' },
      { ...first!, person: '后来告知的人', on: localDate('2026-10-29') },
    ],
  })
  expect(textOf(facts)).toContain(
    '二、告知事项\n2026年10月28日口头告知张玥堃、乙：调解规则、调解协议的效力。\n' +
      '2026年10月28日口头告知丙：调解程序。\n三、',
  )
  expect(textOf(facts)).not.toContain('后来告知的人')
})

test.each([
  ['申请过的，写明谁、何时、什么理由', {}, '于2026年10月21日申请调解员谢岚回避，理由：与当事人'],
  ['其他理由申请更换的，不是回避', { ground: 'good_reason' }, '未登记当事人申请回避'],
  ['开会以后申请的，不在其中', { requestedOn: localDate('2026-10-29') }, '未登记当事人申请回避'],
] as const)('是否申请回避：%s', (_, change, words) => {
  const facts = documentFacts({ changes: FACTS.changes.map((each) => ({ ...each, ...change })) })
  expect(textOf(facts)).toContain(words)
})

test('陈述和结果各归其位，写明是谁说的，改过的是最后的文字', () => {
  const facts = withMinutes({
    entries: findOpenEntries([
      entry(1, { speaker: { kind: 'agent', id: LAWYER.id, name: LAWYER.name }, text: '原话' }),
      entry(2, { speaker: { kind: 'party', id: APPLICANT.id, name: APPLICANT.name } }),
      entry(3, { section: 'result', text: '下次再谈\n各带票据' }),
      entry(4, {
        speaker: { kind: 'agent', id: LAWYER.id, name: LAWYER.name },
        text: '改过的话',
        replaces: 'e1',
      }),
    ]),
  })
  const lines = textOf(facts).split('\n')
  const from = lines.indexOf('四、各方陈述')
  expect(lines.slice(from, from + 7)).toEqual([
    '四、各方陈述',
    '张玥堃的代理人程彧：改过的话',
    '申请人张玥堃：第2段',
    '各方共同确认无争议的事实1项，见无争议事实记载表。',
    '五、调解结果',
    '许静：下次再谈',
    '各带票据',
  ])
})

test('会后才确认的无争议事实，不写入这次的笔录', () => {
  const facts = documentFacts({
    undisputedFacts: FACTS.undisputedFacts.map((fact) => ({
      ...fact,
      confirmations: fact.confirmations.map((each) => ({ ...each, on: localDate('2026-11-01') })),
    })),
  })
  expect(textOf(facts)).not.toContain('无争议的事实')
})

test('各人核对确认以最后的为准；没有全部确认的，不能定稿', () => {
  const answers = [
    { ...MINUTES.answers[0]!, answer: 'objected' as const },
    { ...MINUTES.answers[0]!, how: 'online' as const },
    ...MINUTES.answers.slice(1),
  ]
  expect(textOf(withMinutes({ answers }))).toContain(
    '张玥堃：核对无误（2026年10月28日，在屏幕上核对确认）',
  )
  expect(textOf(withMinutes({ answers }))).not.toContain('有异议')
  expect(missingFields(compose(minutes, withMinutes({ state: 'submitted' })))).toEqual(['核对确认'])
})

test.each([
  ['时间', withMeeting({ held: null })],
  ['地点', withMeeting({ place: null })],
  ['告知事项', documentFacts({ rightsNotices: [] })],
  [
    '各方陈述',
    withMinutes({ entries: MINUTES.entries.filter(({ section }) => section === 'result') }),
  ],
  [
    '调解结果',
    withMinutes({ entries: MINUTES.entries.filter(({ section }) => section === 'statement') }),
  ],
  ['调解组织', documentFacts({ institutionName: null })],
] as const)('缺%s的，列出并留空', (label, facts) => {
  expect(missingFields(compose(minutes, facts))).toEqual([label])
  expect(textOf(facts)).toContain('＿＿＿＿')
})

test('没有人到场的，列出到场、核验和确认', () => {
  const facts = withMeeting({ attendances: [] })
  expect(missingFields(compose(minutes, facts))).toEqual([
    '到场人员',
    '到场情况',
    '身份核验',
    '核对确认',
  ])
})

test('到场的人先签，其后是这次会的主持调解员，不是现在的', () => {
  const facts = documentFacts({ mediator: { name: '后来接手的', takenOn: null } })
  expect(signersOf(minutes, facts)).toEqual([
    [1, 'party', '张玥堃'],
    [1, 'party', '示例市恒信物业服务有限公司'],
    [1, 'party', '吴䶮'],
    [2, 'mediator', '谢岚'],
  ])
  expect(compose(minutes, facts).content.day).toBe('2026-10-28')
})

import {
  findMissingPreparations,
  type MissingPreparation,
  type PreparationFacts,
  type PreparationQuery,
} from '@/lib/domain/case/preparation'
import { RIGHTS_ELEMENTS } from '@/lib/domain/case/preparations'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { answerOf, checkOf, consentOf, noticeOf, PARTIES, preparedCase } from './prepared-case'

// 开会、开笔录以前须办的: 在线调解规则 第4、16、17条; 特邀规定 第2、14条.

const words = ({ party, what, scope, person, why }: MissingPreparation) =>
  [party, scope ?? what, person, why === 'not_recorded' ? undefined : why].filter(Boolean).join(' ')
const missing = (change: Partial<PreparationFacts> = {}, query?: PreparationQuery) =>
  findMissingPreparations(preparedCase(change), query).map(words)

test('各项都办了，什么也不缺', () => {
  expect(missing()).toEqual([])
})

test('什么也没有办：逐方列出，每一项有自己的条文', () => {
  const nothing = {
    consents: [],
    identityChecks: [],
    rightsNotices: [],
    addressAnswers: [],
  }
  expect(findMissingPreparations(preparedCase({ ...nothing, parties: [PARTIES[0]!] }))).toEqual(
    [
      { what: 'consent', scope: 'mediation', basis: 'invited_mediation_2' },
      { what: 'identity', basis: 'online_mediation_17' },
      { what: 'rights', basis: 'invited_mediation_14' },
      { what: 'false_mediation', basis: 'online_mediation_17' },
      { what: 'address', basis: 'online_mediation_17' },
    ].map((each) => ({ ...each, partyId: 'p1', party: '许静', why: 'not_recorded' })),
  )
  expect(missing(nothing).filter((each) => each.startsWith('恒信物业'))).toHaveLength(5)
})

test.each<[string, Partial<PreparationFacts>, PreparationQuery | undefined, string[]]>([
  ['一方没有征询', { consents: [consentOf('p1')] }, undefined, ['恒信物业 mediation']],
  [
    '一方不同意',
    { consents: [consentOf('p1'), consentOf('p2', 'mediation', 'refused')] },
    undefined,
    ['恒信物业 mediation declined'],
  ],
  [
    '同意以后撤回',
    {
      consents: [consentOf('p1'), consentOf('p2'), consentOf('p1', 'mediation', 'withdrawn')],
    },
    undefined,
    ['许静 mediation declined'],
  ],
  ['电话调解不另需在线的同意', {}, { form: 'telephone' }, []],
  ['视频调解须各方同意在线', {}, { form: 'video' }, ['许静 online', '恒信物业 online']],
  [
    '错时调解另须各方同意错时',
    {
      consents: [...preparedCase().consents, consentOf('p1', 'online'), consentOf('p2', 'online')],
    },
    { form: 'asynchronous' },
    ['许静 asynchronous', '恒信物业 asynchronous'],
  ],
  [
    '同意在线不是同意调解',
    { consents: [consentOf('p1'), consentOf('p2', 'online')] },
    undefined,
    ['恒信物业 mediation'],
  ],
  [
    '核验代理人的，即有人可以代表该方到场',
    { identityChecks: [checkOf('agent', 'a1', 'p1'), checkOf('party', 'p2', 'p2')] },
    undefined,
    [],
  ],
  [
    '核验不符的不算，指出不符',
    {
      identityChecks: [
        checkOf('party', 'p1', 'p1'),
        checkOf('party', 'p1', 'p1', { matches: false }),
        checkOf('representative', 'p2', 'p2'),
      ],
    },
    undefined,
    ['许静 identity mismatch'],
  ],
  [
    '先不符、后相符的，以最后一次为准',
    {
      identityChecks: [
        checkOf('party', 'p1', 'p1', { matches: false }),
        checkOf('party', 'p1', 'p1'),
        checkOf('representative', 'p2', 'p2'),
      ],
    },
    undefined,
    [],
  ],
  [
    '到场的每一个人都要核验，不到场的不问',
    {},
    {
      attendees: [
        { kind: 'agent', id: 'a1' },
        { kind: 'representative', id: 'p2' },
      ],
    },
    ['许静 identity 张强'],
  ],
  [
    '同一方到场几个人，逐个指出，各说各的原因',
    { identityChecks: [checkOf('agent', 'a1', 'p1', { matches: false })] },
    {
      attendees: [
        { kind: 'party', id: 'p1' },
        { kind: 'agent', id: 'a1' },
      ],
    },
    ['许静 identity 许静', '许静 identity 张强 mismatch', '恒信物业 identity'],
  ],
  [
    '到场的人都核验过，仍须核验过该方的一个人',
    { identityChecks: [checkOf('agent', 'a1', 'p1')] },
    { attendees: [{ kind: 'agent', id: 'a1' }] },
    ['恒信物业 identity'],
  ],
  [
    '法定代表人和单位同一编号，分别核验',
    {},
    { attendees: [{ kind: 'party', id: 'p2' }] },
    ['恒信物业 identity 恒信物业'],
  ],
  [
    '告知代理人的，即告知该方',
    { rightsNotices: [noticeOf('agent', 'a1', 'p1'), noticeOf('party', 'p2', 'p2')] },
    undefined,
    [],
  ],
  [
    '告知五项而没有告知虚假调解后果',
    {
      rightsNotices: [
        noticeOf('party', 'p1', 'p1', RIGHTS_ELEMENTS),
        noticeOf('party', 'p2', 'p2'),
      ],
    },
    undefined,
    ['许静 false_mediation'],
  ],
  [
    '分两次告知的，合起来算',
    {
      rightsNotices: [
        noticeOf('party', 'p1', 'p1', RIGHTS_ELEMENTS),
        noticeOf('agent', 'a1', 'p1', ['false_mediation']),
        noticeOf('party', 'p2', 'p2'),
      ],
    },
    undefined,
    [],
  ],
  [
    '拒绝确认地址、已告知后果的，不再缺',
    { addressAnswers: [answerOf('p1', 'refused'), answerOf('p2')] },
    undefined,
    [],
  ],
])('%s', (_title, change, query, expected) => {
  expect(missing(change, query)).toEqual(expected)
})

test.each(CASE_SOURCES)('来源“%s”：立案前须确认送达地址，立案后不作要求', (source) => {
  const isFiled = source.startsWith('entrusted')
  expect(missing({ source, addressAnswers: [] })).toEqual(
    isFiled ? [] : ['许静 address', '恒信物业 address'],
  )
})

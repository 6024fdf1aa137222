import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import type { IdentityCheck } from '@/lib/domain/case/preparations'
import { localDate } from '../../support/local-date'
import { compareDeclared, readDocumentNumber } from '@/lib/domain/participant/declared-identity'
import { findPartFor, participationOf, type Part } from '@/lib/domain/participant/own-part'
import {
  CONSULTED_SCOPES,
  findOwnProgress,
  type OwnProgressFacts,
} from '@/lib/domain/participant/own-progress'

// 当事人走到哪一步，下一步做什么；能替谁办；填报的身份与引调登记的比对。

const answer = (partyId: string, scope: ConsentEntry['scope'], given = true): ConsentEntry => ({
  partyId,
  scope,
  answer: given ? 'given' : 'refused',
  how: 'online',
  on: localDate('2026-11-24'),
})
const all = (partyId: string) => CONSULTED_SCOPES.map((scope) => answer(partyId, scope))
const check: IdentityCheck = {
  personKind: 'party',
  personId: 'b',
  partyId: 'b',
  way: 'online_comparison',
  document: 'id_card',
  matches: true,
  on: localDate('2026-11-24'),
}
const facts: OwnProgressFacts = {
  status: 'in_mediation',
  partyId: 'b',
  mayConsent: true,
  person: { kind: 'party', id: 'b' },
  parties: [{ id: 'a' }, { id: 'b' }],
  consents: [],
  checks: [],
  toSign: [],
  agreement: 'none',
}
const ANSWERED = all('b')
const TALKING = { consents: [...ANSWERED, answer('a', 'mediation')], checks: [check] }
const CONSENT_FORM = { documentId: 'd1', kind: 'consent_form' } as const
const MEETING = new Date('2026-11-25T07:00:00Z')
const AGREEMENT = { documentId: 'd2', kind: 'agreement' } as const

test.each<[string, Partial<OwnProgressFacts>, object]>([
  [
    '还没有调解员，没有答过：先答愿意不愿意',
    { status: 'pending_assignment', awaitsChoice: true },
    { isBefore: true, todo: { act: 'answer', scope: 'mediation' } },
  ],
  [
    '还没有调解员，可以选：去选，身份以后再核对',
    { status: 'pending_assignment', consents: ANSWERED, awaitsChoice: true },
    { isBefore: true, todo: { act: 'choose' }, waitsForOthers: false },
  ],
  [
    '还没有调解员，不用选或者选好了：等对方答复',
    { status: 'pending_assignment', consents: ANSWERED },
    { isBefore: true, todo: null, waitsForOthers: true },
  ],
  [
    '等调解员接收：等着',
    { status: 'pending_mediator', consents: ANSWERED },
    { isBefore: true, todo: null },
  ],
  ['刚进来：先答愿意不愿意', {}, { step: 'willing', todo: { act: 'answer', scope: 'mediation' } }],
  [
    '愿意了：再答其余的',
    { consents: [answer('b', 'mediation')] },
    { todo: { act: 'answer', scope: 'online' }, willing: 'own' },
  ],
  [
    '不愿意：没有要办的',
    { consents: [answer('b', 'mediation', false)] },
    { todo: null, hasLeft: true },
  ],
  ['都答了：核对身份', { consents: ANSWERED }, { step: 'identity', todo: { act: 'identify' } }],
  [
    '不符的核验不算',
    { consents: ANSWERED, checks: [{ ...check, matches: false }] },
    { todo: { act: 'identify' } },
  ],
  [
    '核对了：等对方',
    { consents: ANSWERED, checks: [check] },
    { todo: null, waitsForOthers: true, willing: 'own' },
  ],
  [
    '双方都愿意：商量',
    { consents: [...ANSWERED, answer('a', 'mediation')], checks: [check] },
    { step: 'talk', todo: null, waitsForOthers: false, willing: 'all' },
  ],
  [
    '快要开会，上次核对已经早了：再核对一次',
    { ...TALKING, renewBefore: MEETING },
    { step: 'talk', todo: { act: 'renew', before: MEETING }, waitsForOthers: false },
  ],
  [
    '对方没有答，也要再核对',
    { consents: ANSWERED, checks: [check], renewBefore: MEETING },
    { todo: { act: 'renew' }, waitsForOthers: false },
  ],
  [
    '又要签又要再核对的，先签',
    { ...TALKING, toSign: [CONSENT_FORM], renewBefore: MEETING },
    { todo: { act: 'sign', documentId: 'd1' } },
  ],
  [
    '协议生效以后不再核对',
    { ...TALKING, agreement: 'effective', renewBefore: MEETING },
    { todo: null },
  ],
  [
    '同意书等着签：去签，对方没有答也一样',
    { consents: ANSWERED, checks: [check], toSign: [CONSENT_FORM] },
    { step: 'identity', todo: { act: 'sign', documentId: 'd1' }, waitsForOthers: false },
  ],
  [
    '身份没有核对的，先核对再签',
    { consents: ANSWERED, toSign: [CONSENT_FORM] },
    { todo: { act: 'identify' } },
  ],
  [
    '协议等着签：走到签字一步',
    { ...TALKING, toSign: [AGREEMENT], agreement: 'final' },
    { step: 'sign', todo: { act: 'sign', documentId: 'd2' } },
  ],
  ['自己签了，等别人', { ...TALKING, agreement: 'final' }, { step: 'sign', todo: null }],
  ['协议生效：照着做', { ...TALKING, agreement: 'effective' }, { step: 'perform', todo: null }],
  [
    '结案以后还有要签的：去签',
    { status: 'closed', toSign: [CONSENT_FORM] },
    { step: 'perform', todo: { act: 'sign', documentId: 'd1' } },
  ],
  [
    '退出了调解的，没有要签的',
    { consents: [answer('b', 'mediation', false)], toSign: [AGREEMENT] },
    { todo: null },
  ],
  ['帮忙的人不答、不核对', { mayConsent: false, person: null }, { todo: null }],
  ['结案了：没有要办的', { status: 'closed' }, { step: 'perform', todo: null }],
])('%s', (_name, change, expected) => {
  expect(findOwnProgress({ ...facts, ...change })).toMatchObject(expected)
})

const part = (change: Partial<Part>): Part => ({
  id: 'p',
  kind: 'agent',
  partyId: 'b',
  accountId: 'me',
  hasEnded: false,
  authority: 'special',
  ...change,
})

test.each<[string, Partial<Part>, boolean, boolean]>([
  ['特别授权的代理人', {}, true, true],
  ['一般授权的代理人', { authority: 'general' }, true, false],
  ['授权不明的代理人，按一般授权', { authority: null }, true, false],
  ['当事人本人', { kind: 'party', authority: null }, true, true],
  ['帮忙的人', { kind: 'helper', authority: null }, false, false],
  ['已经结束的', { hasEnded: true }, false, false],
  ['别人的账号', { accountId: 'other' }, false, false],
  ['另一方的', { partyId: 'a' }, false, false],
])('能不能替这一方表示意愿、签署：%s', (_name, change, consent, sign) => {
  const may = (capacity: 'consent' | 'sign') =>
    findPartFor([part(change)], { accountId: 'me', partyId: 'b', capacity }) !== null
  expect([may('consent'), may('sign')]).toEqual([consent, sign])
})

test('代理人没有登记授权的，是一般授权', () => {
  expect(participationOf(part({ authority: null }))).toMatchObject({ authority: 'general' })
})

test.each([
  ['一致', '许静', 'id_card', 'h', true],
  ['姓名中的空格和间隔号不算', '许 静', 'id_card', 'h', true],
  ['姓名不同', '许静静', 'id_card', 'h', false],
  ['号码不同', '许静', 'id_card', 'other', false],
  ['证件种类不同', '许静', 'passport', 'h', false],
] as const)('比对：%s', (_name, name, document, hash, matches) => {
  const referred = { name: '许静', document: 'id_card', hash: 'h' } as const
  expect(compareDeclared({ name, document, hash }, referred)).toBe(matches)
})

test('引调没有登记证件：无从比对；姓名不同的仍是不符', () => {
  const referred = { name: '许静', document: null, hash: null }
  expect(compareDeclared({ name: '许静', document: 'id_card', hash: 'h' }, referred)).toBeNull()
  expect(compareDeclared({ name: '别人', document: 'id_card', hash: 'h' }, referred)).toBe(false)
})

test('号码按证件种类的规则读', () => {
  expect(readDocumentNumber('id_card', '8199 9919 9003 0700 14')).toMatchObject({
    value: '819999199003070014',
  })
  expect(readDocumentNumber('id_card', '819999199003070015')).toMatchObject({
    refusal: { fields: { number: 'ID_CARD_CHECK_DIGIT' } },
  })
})

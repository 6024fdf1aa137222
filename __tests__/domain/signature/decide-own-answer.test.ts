import type { Actor } from '@/lib/domain/access/roles'
import type { AgreementAgent } from '@/lib/domain/agreement/people'
import { findPeople, type PersonKey } from '@/lib/domain/case/preparations'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import {
  decideOwnAnswer,
  type OwnAnswer,
  type OwnSigningCase,
} from '@/lib/domain/signature/decide-own-answer'
import { findProofs, instantOfCheck, type TimedCheck } from '@/lib/domain/signature/proofs'
import type { Witness } from '@/lib/domain/signature/witness'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { DRAWING } from '../../support/drawing'

// 当事人在自己的手机上签：电子签名法 第3、13条；在线诉讼规则 第7条；在线调解规则 第19条；民诉法 第62条。

const NOW = new Date('2026-11-27T15:00:00+08:00')
const TODAY = '2026-11-27' as LocalDate
const SEEN = '5f'.repeat(32)
const PARTY: Actor = { id: 'x', role: 'party', name: '许静', courtId: null, institutionId: null }
const SIGNERS: readonly Signer[] = [
  { role: 'party', id: 'p1', name: '许静', step: 1 },
  { role: 'party', id: 'p2', name: '恒信物业', step: 1 },
  { role: 'mediator', id: null, name: '谢岚', step: 2 },
]
const AGENTS: readonly AgreementAgent[] = [
  { id: 'g1', partyId: 'p1', name: '张强', authority: 'general', hasEnded: false },
  { id: 'g2', partyId: 'p2', name: '陈律师', authority: 'special', hasEnded: false },
]
const ME: PersonKey = { kind: 'party', id: 'p1' }

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const check = (person: PersonKey, change: Partial<TimedCheck> = {}): TimedCheck => ({
  personKind: person.kind,
  personId: person.id,
  partyId: 'p1',
  way: 'online_comparison',
  document: 'id_card',
  matches: true,
  on: TODAY,
  recordedAt: hoursAgo(1),
  ...change,
})
const OLD = { on: '2026-11-20' as LocalDate, recordedAt: new Date('2026-11-20T10:00:00+08:00') }
const witness = (minutes: number, person = ME): Witness => ({
  personKind: person.kind,
  personId: person.id,
  name: '周晴',
  where: 'line',
  at: new Date(NOW.getTime() - minutes * 60_000),
})

type Change = {
  readonly me?: PersonKey | null
  readonly kind?: OwnSigningCase['document']['kind']
  readonly checks?: readonly TimedCheck[]
  readonly witnesses?: readonly Witness[]
  readonly confirmed?: boolean
  readonly disputeType?: OwnSigningCase['disputeType']
  readonly status?: OwnSigningCase['status']
  readonly signatures?: OwnSigningCase['signatures']
}
function facts({ me = ME, kind = 'agreement', confirmed = true, ...change }: Change = {}) {
  const found: OwnSigningCase = {
    status: change.status ?? 'in_mediation',
    disputeType: change.disputeType ?? 'property_service',
    cause: '物业服务合同纠纷',
    agreement: null,
    people: findPeople([
      {
        id: 'p1',
        name: '许静',
        kind: 'natural',
        representative: null,
        agents: [{ id: 'g1', name: '张强' }],
      },
      {
        id: 'p2',
        name: '恒信物业',
        kind: 'legal',
        representative: '周立',
        agents: [{ id: 'g2', name: '陈律师' }],
      },
    ]),
    agents: AGENTS,
    identityChecks: [],
    document: {
      kind,
      signers: SIGNERS,
      sha256: SEEN,
      finalisedOn: '2026-11-26' as LocalDate,
      voided: null,
      isConcluded: false,
    },
    signatures: change.signatures ?? [],
    own: {
      parts: me ? [{ participantId: 't1', person: me }] : [],
      checks: change.checks ?? [check(me ?? ME)],
      witnesses: change.witnesses ?? [],
      confirmedAt: confirmed ? NOW : null,
    },
  }
  return found
}
const SIGNED = {
  place: 0,
  seen: SEEN,
  note: null,
  how: 'handwritten',
  drawing: DRAWING,
  read: 'self',
  helper: null,
  isReadToEnd: true,
  isAgreed: true,
} as const
const decide = (change: Change = {}, answer: Partial<typeof SIGNED> | object = {}) =>
  decideOwnAnswer(facts(change), { ...SIGNED, ...answer } as OwnAnswer, {
    actor: PARTY,
    now: NOW,
    today: TODAY,
  })
const codeOf = (decided: ReturnType<typeof decide>) =>
  decided.ok ? 'done' : (Object.values(decided.refusal.fields ?? {})[0] ?? decided.refusal.code)

test('本人签：记下参与、所凭的证明和最近一次相符的身份核验', () => {
  expect(decide({ witnesses: [witness(5)] })).toMatchObject({
    ok: true,
    value: {
      place: 0,
      answer: 'signed',
      way: 'handwritten',
      signedBy: '许静',
      personKind: 'party',
      personId: 'p1',
      on: TODAY,
      identity: { way: 'online_comparison', on: TODAY },
      own: {
        participantId: 't1',
        proofs: ['number', 'identity', 'witness'],
        confirmedAt: NOW,
        witness: { name: '周晴', where: 'line' },
      },
    },
  })
})

// 三样里要两样：验证码、24 小时内的身份核验、见证人。
test.each([
  ['验证码和 24 小时内的核验', true, [check(ME)], [], 'done'],
  ['验证码和见证人', true, [check(ME, OLD)], [witness(59)], 'done'],
  ['核验和见证人', false, [check(ME)], [witness(0)], 'done'],
  ['只有验证码', true, [check(ME, OLD)], [], 'SIGNATURE_PROOFS_MISSING'],
  ['只有核验', false, [check(ME)], [], 'SIGNATURE_PROOFS_MISSING'],
  ['只有见证人', false, [check(ME, OLD)], [witness(1)], 'SIGNATURE_PROOFS_MISSING'],
  ['见证人是一小时以前的', true, [check(ME, OLD)], [witness(61)], 'SIGNATURE_PROOFS_MISSING'],
  [
    '见证人见证的是别人',
    true,
    [check(ME, OLD)],
    [witness(1, { kind: 'agent', id: 'g1' })],
    'SIGNATURE_PROOFS_MISSING',
  ],
  ['三样都没有', false, [check(ME, OLD)], [], 'SIGNATURE_PROOFS_MISSING'],
  ['从来没有核对过身份', true, [], [witness(1)], 'SIGNATURE_OWN_IDENTITY_FIRST'],
  [
    '最近一次核对不相符',
    true,
    [check(ME), check(ME, { matches: false })],
    [witness(1)],
    'SIGNATURE_OWN_IDENTITY_FIRST',
  ],
  ['核对的是别人', true, [check({ kind: 'party', id: 'p2' })], [], 'SIGNATURE_OWN_IDENTITY_FIRST'],
] as const)('和解的文书，%s', (_name, confirmed, checks, witnesses, expected) => {
  expect(codeOf(decide({ confirmed, checks, witnesses }))).toBe(expected)
})

test.each([
  ['验证码', true, [check(ME, OLD)], 'done'],
  ['24 小时内的核验', false, [check(ME)], 'done'],
  ['什么都没有', false, [check(ME, OLD)], 'SIGNATURE_PROOFS_MISSING'],
] as const)('不是和解的文书，要有一样：%s', (_name, confirmed, checks, expected) => {
  expect(codeOf(decide({ kind: 'consent_form', confirmed, checks }))).toBe(expected)
})

test.each([
  ['23 小时 59 分前', 23.98, ['identity']],
  ['24 小时整', 24, ['identity']],
  ['多一分钟', 24.02, []],
] as const)('身份核验距签字 %s', (_name, hours, expected) => {
  const recordedAt = hoursAgo(hours)
  const on = (hours < 15 ? TODAY : '2026-11-26') as LocalDate
  const identity = check(ME, { recordedAt, on })
  expect(findProofs({ confirmedAt: null, identity, witness: null }, NOW)).toEqual(expected)
})

test('事后补记的核验：只知道日期，从那一天开始算', () => {
  expect(instantOfCheck(check(ME, { on: '2026-11-26' as LocalDate, recordedAt: NOW }))).toEqual(
    new Date('2026-11-26T00:00:00+08:00'),
  )
})

// 谁能签：民诉法 第62条。
test.each([
  [
    '一般授权的代理人签和解',
    { kind: 'agent', id: 'g1' },
    'agreement',
    0,
    'SIGNATURE_AUTHORITY_GENERAL',
  ],
  ['一般授权的代理人签同意书', { kind: 'agent', id: 'g1' }, 'consent_form', 0, 'done'],
  ['特别授权的代理人签和解', { kind: 'agent', id: 'g2' }, 'agreement', 1, 'done'],
  ['法定代表人签单位的一处', { kind: 'representative', id: 'p2' }, 'agreement', 1, 'done'],
  ['签对方的一处', ME, 'agreement', 1, 'SIGNATURE_NOT_YOURS_HERE'],
  ['帮忙的人', null, 'agreement', 0, 'SIGNATURE_NOT_YOURS_HERE'],
  ['调解员的一处', ME, 'minutes', 2, 'SIGNATURE_EARLIER_FIRST'],
] as const)('%s', (_name, me, kind, place, expected) => {
  const checks = me ? [check(me)] : []
  expect(codeOf(decide({ me, kind, checks }, { place }))).toBe(expected)
})

test('一般授权的代理人也不能单独拒签和解', () => {
  const refused = { how: 'refused', note: '金额不对' }
  expect(codeOf(decide({ me: { kind: 'agent', id: 'g1' } }, refused))).toBe(
    'SIGNATURE_AUTHORITY_GENERAL',
  )
})

test.each([
  ['没有确认看到最后', { isReadToEnd: false }, 'REQUIRED'],
  ['没有确认自愿', { isAgreed: false }, 'REQUIRED'],
  ['别人念的，没有写是谁', { read: 'helper' }, 'REQUIRED'],
  ['没有写名字', { drawing: { width: 400, height: 200, strokes: [] } }, 'DRAWING_EMPTY'],
  ['看的不是这一份', { seen: 'a'.repeat(64) }, 'SIGNATURE_OTHER_FILE'],
] as const)('不完整：%s', (_name, answer, expected) => {
  expect(codeOf(decide({}, answer))).toBe(expected)
})

test('表上漏了的先说，验证码还没有用掉', () => {
  expect(codeOf(decide({ confirmed: false, checks: [] }, { isAgreed: false }))).toBe('REQUIRED')
})

test('身份关系的文书只能在纸上签', () => {
  expect(codeOf(decide({ disputeType: 'marriage_family' }))).toBe('SIGNATURE_PAPER_ONLY')
})

test('不签：要有理由，不要验证码；不签以后还可以签', () => {
  expect(codeOf(decide({}, { how: 'refused', note: null }))).toBe('REQUIRED')
  const refused = decide({ confirmed: false, checks: [] }, { how: 'refused', note: '金额不对' })
  expect(refused).toMatchObject({
    ok: true,
    value: {
      answer: 'refused',
      way: null,
      on: TODAY,
      note: '金额不对',
      own: { participantId: 't1' },
    },
  })
  const earlier = {
    place: 0,
    answer: 'refused',
    way: null,
    signedBy: '许静',
    personKind: 'party',
    on: TODAY,
    at: NOW,
    recordedBy: '许静',
  } as const
  expect(codeOf(decide({ signatures: [earlier] }))).toBe('done')
  const signed = { ...earlier, answer: 'signed', way: 'handwritten' } as const
  expect(codeOf(decide({ signatures: [signed] }))).toBe('SIGNATURE_ALREADY')
})

test('案件还没有受理的，不签', () => {
  expect(codeOf(decide({ status: 'pending_acceptance' }))).toBe('MATERIAL_BEFORE_ACCEPTANCE')
})

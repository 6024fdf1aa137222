import type { Actor } from '@/lib/domain/access/roles'
import type { AgreementAgent } from '@/lib/domain/agreement/people'
import { findPeople, type IdentityCheck } from '@/lib/domain/case/preparations'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import {
  decideSignDocument,
  type DocumentAnswer,
  type SigningCase,
} from '@/lib/domain/signature/decide-sign-document'
import type { Signature } from '@/lib/domain/signature/signature'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { DRAWING } from '../../support/drawing'

// 签署和拒签：电子签名法 第3条；在线调解规则 第19条、第25条第七项；民诉法 第62条.

const TODAY = '2026-11-27' as LocalDate
const SEEN = '5f'.repeat(32)
const MEDIATOR: Actor = {
  id: 'm',
  role: 'mediator',
  name: '谢岚',
  courtId: null,
  institutionId: 'i',
}
const ADMIN: Actor = { ...MEDIATOR, id: 'a', role: 'institution_admin', name: '林敏' }

const SIGNERS: readonly Signer[] = [
  { role: 'party', id: 'p1', name: '许静', step: 1 },
  { role: 'party', id: 'p2', name: '恒信物业', step: 1 },
  { role: 'mediator', id: null, name: '谢岚', step: 2 },
  { role: 'institution_seal', id: null, name: '和诚调解中心', step: 3 },
]
const AGENTS: readonly AgreementAgent[] = [
  { id: 'g1', partyId: 'p1', name: '张强', authority: 'general', hasEnded: false },
  { id: 'g2', partyId: 'p2', name: '陈律师', authority: 'special', hasEnded: false },
  { id: 'g3', partyId: 'p2', name: '旧代理人', authority: 'special', hasEnded: true },
]
const check = (
  personKind: IdentityCheck['personKind'],
  personId: string,
  change: Partial<IdentityCheck> = {},
): IdentityCheck => ({
  personKind,
  personId,
  partyId: 'p1',
  way: 'original_on_site',
  document: 'id_card',
  matches: true,
  on: TODAY,
  ...change,
})
const facts = (change: Partial<SigningCase> = {}): SigningCase => ({
  status: 'in_mediation',
  disputeType: 'property_service',
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
      agents: [
        { id: 'g2', name: '陈律师' },
        { id: 'g3', name: '旧代理人' },
      ],
    },
  ]),
  agents: AGENTS,
  identityChecks: [check('party', 'p1'), check('representative', 'p2'), check('agent', 'g2')],
  document: {
    kind: 'agreement',
    signers: SIGNERS,
    sha256: SEEN,
    finalisedOn: '2026-11-26' as LocalDate,
    voided: null,
    isConcluded: false,
  },
  signatures: [],
  ...change,
})
const handwritten = (
  change: Partial<Extract<DocumentAnswer, { how: 'handwritten' }>> = {},
): DocumentAnswer => ({
  how: 'handwritten',
  place: 0,
  seen: SEEN,
  person: 'party:p1',
  note: null,
  drawing: DRAWING,
  read: 'self',
  helper: null,
  isAgreed: true,
  ...change,
})
const paper = (
  change: Partial<Extract<DocumentAnswer, { how: 'paper' }>> = {},
): DocumentAnswer => ({
  how: 'paper',
  place: 0,
  seen: SEEN,
  person: 'party:p1',
  note: null,
  on: TODAY,
  hasScan: true,
  ...change,
})
const refusal = (
  change: Partial<Extract<DocumentAnswer, { how: 'refused' }>> = {},
): DocumentAnswer => ({
  how: 'refused',
  place: 0,
  seen: SEEN,
  person: 'party:p1',
  note: '付款日期不同意',
  on: TODAY,
  ...change,
})
const signed = (place: number, answer: Signature['answer'] = 'signed'): Signature => ({
  place,
  answer,
  way: answer === 'signed' ? 'handwritten' : null,
  signedBy: '某人',
  personKind: 'party',
  on: TODAY,
  at: new Date('2026-11-27T07:20:00Z'),
  recordedBy: '谢岚',
})
const decide = (of: SigningCase, answer: DocumentAnswer, actor = MEDIATOR) =>
  decideSignDocument(of, answer, { actor, today: TODAY })
function outcome(of: SigningCase, answer: DocumentAnswer, actor = MEDIATOR): string {
  const decided = decide(of, answer, actor)
  if (decided.ok) return decided.value.answer
  const [field] = Object.entries(decided.refusal.fields ?? {})
  return field ? field.join(' ') : decided.refusal.code
}
const document = (change: Partial<SigningCase['document']>) => ({
  document: { ...facts().document, ...change },
})

test('当事人本人当天核验过身份，看过文书，手写签名：记下如何核验、如何知悉', () => {
  expect(decide(facts(), handwritten())).toMatchObject({
    ok: true,
    value: {
      answer: 'signed',
      way: 'handwritten',
      signedBy: '许静',
      personKind: 'party',
      on: TODAY,
      identity: { way: 'original_on_site' },
      read: 'self',
      drawing: { width: 400 },
    },
  })
})

test.each([
  ['文书已作废', document({ voided: { at: new Date(), by: '林敏' } }), 'SIGNATURE_DOCUMENT_VOID'],
  ['签署件已制作', document({ isConcluded: true }), 'SIGNATURES_CONCLUDED'],
  ['看到的不是这一份', document({ sha256: 'a'.repeat(64) }), 'SIGNATURE_OTHER_FILE'],
  ['此处已签', { signatures: [signed(0)] }, 'SIGNATURE_ALREADY'],
  ['拒签后改签', { signatures: [signed(0, 'refused')] }, 'signed'],
  ['调解员尚未接收', { status: 'pending_mediator' }, 'MATERIAL_BEFORE_ACCEPTANCE'],
  ['婚姻家庭纠纷', { disputeType: 'marriage_family' }, 'SIGNATURE_PAPER_ONLY'],
  ['继承的案由', { cause: '法定继承纠纷' }, 'SIGNATURE_PAPER_ONLY'],
  ['没有核验身份', { identityChecks: [] }, 'SIGNATURE_IDENTITY_FIRST'],
  [
    '昨天核验的',
    { identityChecks: [check('party', 'p1', { on: '2026-11-26' as LocalDate })] },
    'SIGNATURE_IDENTITY_FIRST',
  ],
  [
    '核验不符',
    { identityChecks: [check('party', 'p1', { matches: false })] },
    'SIGNATURE_IDENTITY_FIRST',
  ],
] as const)('手写：%s', (_name, change, expected) => {
  expect(outcome(facts(change), handwritten())).toBe(expected)
})

test.each([
  ['法定代表人代表单位', { place: 1, person: 'representative:p2' }, 'signed'],
  ['单位有法定代表人的，不能以单位之名签', { place: 1, person: 'party:p2' }, 'person CHOOSE_ONE'],
  ['特别授权代理人', { place: 1, person: 'agent:g2' }, 'signed'],
  ['一般授权代理人', { person: 'agent:g1' }, 'person AUTHORITY_GENERAL'],
  ['代理已经结束', { place: 1, person: 'agent:g3' }, 'person CHOOSE_ONE'],
  ['替对方签', { person: 'agent:g2' }, 'person CHOOSE_ONE'],
  ['陪同的人不在其中', { person: 'helper:h1' }, 'person CHOOSE_ONE'],
  ['没有确认自愿', { isAgreed: false }, 'agreed REQUIRED'],
  ['他人念的，没有写姓名', { read: 'helper' }, 'helper REQUIRED'],
  ['他人念的', { read: 'helper', helper: '许敏（姐姐）' }, 'signed'],
  ['没有写名字', { drawing: { width: 400, height: 200, strokes: [] } }, 'drawing DRAWING_EMPTY'],
  ['没有这一处', { place: 9 }, 'place NOT_AN_OPTION'],
] as const)('手写：%s', (_name, change, expected) => {
  expect(outcome(facts(), handwritten(change))).toBe(expected)
})

test('先后：当事人签完，调解员才签；协议有一人拒签，调解员不签', () => {
  const mine = handwritten({ place: 2, person: '' })
  expect(outcome(facts(), mine)).toBe('SIGNATURE_EARLIER_FIRST')
  expect(outcome(facts({ signatures: [signed(0)] }), mine)).toBe('SIGNATURE_EARLIER_FIRST')
  expect(outcome(facts({ signatures: [signed(0), signed(1, 'refused')] }), mine)).toBe(
    'SIGNATURE_EARLIER_FIRST',
  )
  expect(outcome(facts({ signatures: [signed(0), signed(1)] }), mine)).toBe('signed')
  expect(outcome(facts(), handwritten({ place: 1, person: 'representative:p2' }))).toBe('signed')
})

test('笔录有人拒签，调解员照签；当事人一处的一般授权代理人可以签笔录', () => {
  const minutes = facts({
    ...document({ kind: 'minutes' }),
    signatures: [signed(0), signed(1, 'refused')],
    identityChecks: [check('agent', 'g1')],
  })
  expect(outcome(minutes, handwritten({ place: 2, person: '' }))).toBe('signed')
  expect(outcome({ ...minutes, signatures: [] }, handwritten({ person: 'agent:g1' }))).toBe(
    'signed',
  )
})

test('调解员的一处由其本人签；机构人员不登记当事人和调解员的签署', () => {
  const done = facts({ signatures: [signed(0), signed(1)] })
  const mine = { place: 2, person: '' }
  expect(outcome(done, handwritten(mine), { ...MEDIATOR, name: '别人' })).toBe(
    'SIGNATURE_NOT_YOURS',
  )
  expect(outcome(done, handwritten(mine), ADMIN)).toBe('SIGNATURE_BY_MEDIATOR')
  expect(outcome(done, paper(mine), ADMIN)).toBe('SIGNATURE_BY_MEDIATOR')
  expect(outcome(facts(), paper(), ADMIN)).toBe('SIGNATURE_BY_MEDIATOR')
})

test('印章处：只登记盖章的扫描件，机构和调解员都可以', () => {
  const done = facts({ signatures: [signed(0), signed(1), signed(2)] })
  const seal = { place: 3, person: '' }
  expect(outcome(done, paper(seal), ADMIN)).toBe('signed')
  expect(outcome(done, paper(seal))).toBe('signed')
  expect(outcome(done, handwritten(seal))).toBe('how NOT_AN_OPTION')
  expect(outcome(done, refusal(seal))).toBe('how NOT_AN_OPTION')
})

test.each([
  ['人身关系文书在纸上签', { disputeType: 'marriage_family' }, {}, 'signed'],
  ['没有扫描件', {}, { hasScan: false }, 'materialId CHOOSE_ONE'],
  ['早于定稿', {}, { on: '2026-11-25' as LocalDate }, 'on DATE_BEFORE_FINISH'],
  ['晚于今天', {}, { on: '2026-11-28' as LocalDate }, 'on DATE_IN_FUTURE'],
  ['一般授权代理人', {}, { person: 'agent:g1' }, 'person AUTHORITY_GENERAL'],
  ['不要求当天核验身份', { identityChecks: [] }, {}, 'signed'],
] as const)('纸质：%s', (_name, of, change, expected) => {
  expect(outcome(facts(of), paper(change))).toBe(expected)
})

test.each([
  ['写明理由', {}, 'refused'],
  ['没有理由', { note: null }, 'note REQUIRED'],
  ['一般授权代理人转达', { person: 'agent:g1' }, 'refused'],
  ['早于定稿', { on: '2026-11-25' as LocalDate }, 'on DATE_BEFORE_FINISH'],
] as const)('拒签：%s', (_name, change, expected) => {
  expect(outcome(facts(), refusal(change))).toBe(expected)
})

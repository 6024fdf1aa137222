import type { Actor } from '@/lib/domain/access/roles'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import { decideSealDocument } from '@/lib/domain/signature/decide-seal-document'
import type { SigningCase } from '@/lib/domain/signature/decide-sign-document'
import {
  decideNameKeeper,
  decideRetireSeal,
  decideSetUpSeal,
  findSealInForce,
} from '@/lib/domain/signature/institution-seal'
import type { Signature } from '@/lib/domain/signature/signature'
import type { Decided } from '@/lib/domain/refusal'
import { localDate } from '../../support/local-date'

// 机构电子印章：docs/decisions/0089；电子签名法 第3、13条.

const TODAY = localDate('2026-11-27')
const SEEN = '5f'.repeat(32)
const LIN = { id: 'a1', name: '林敏' }
const ZHOU = { id: 'a2', name: '周正' }
const keeper: Actor = { ...LIN, role: 'institution_admin', courtId: null, institutionId: 'i' }
const seal = (change: object = {}) => ({
  id: 's1',
  effectiveFrom: localDate('2026-11-01'),
  retiredOn: null,
  keeper: LIN,
  ...change,
})
const SIGNERS: readonly Signer[] = [
  { role: 'mediator', id: null, name: '谢岚', step: 1 },
  { role: 'institution_seal', id: null, name: '和诚调解中心', step: 2 },
  { role: 'court_seal', id: null, name: '示例区人民法院', step: 2 },
]
const signed = (place: number): Signature => ({
  place,
  answer: 'signed',
  way: 'handwritten',
  signedBy: '谢岚',
  personKind: null,
  on: TODAY,
  at: new Date('2026-11-27T07:20:00Z'),
  recordedBy: '谢岚',
})
const facts = (change: object = {}, document: object = {}): SigningCase => ({
  status: 'in_mediation',
  disputeType: 'property_service',
  cause: '物业服务合同纠纷',
  agreement: null,
  people: [],
  agents: [],
  identityChecks: [],
  document: {
    kind: 'minutes',
    signers: SIGNERS,
    sha256: SEEN,
    finalisedOn: TODAY,
    voided: null,
    isConcluded: false,
    ...document,
  },
  signatures: [signed(0)],
  ...change,
})
function codeOf(decided: Decided<unknown>): string {
  if (decided.ok) return 'done'
  const [field] = Object.entries(decided.refusal.fields ?? {})
  return field ? field.join(' ') : decided.refusal.code
}
const use = (
  of = facts(),
  at: object = {},
  used: ReturnType<typeof seal> | null = seal(),
  actor = keeper,
) => decideSealDocument(of, { place: 1, seen: SEEN, ...at }, used, { actor, today: TODAY })

test('保管人用印：记下是谁、哪一枚、哪一天，不记笔画和身份核验', () => {
  expect(use()).toMatchObject({
    value: {
      seal: { id: 's1' },
      signature: {
        place: 1,
        answer: 'signed',
        way: 'seal',
        signedBy: '林敏',
        on: TODAY,
        drawing: null,
      },
    },
  })
})

test('不是保管人的，告知保管人是谁；没有印章的，告知没有', () => {
  expect(use(facts(), {}, seal({ keeper: ZHOU }))).toMatchObject({
    refusal: { code: 'SEAL_NOT_KEEPER', facts: { keeper: '周正' } },
  })
  // An account of the same name is not the keeper.
  expect(codeOf(use(facts(), {}, seal({ keeper: { ...LIN, id: 'a9' } })))).toBe('SEAL_NOT_KEEPER')
  expect(codeOf(use(facts(), {}, null))).toBe('SEAL_NONE')
})

test.each([
  ['在先的人没有签', facts({ signatures: [] }), {}, 'SIGNATURE_EARLIER_FIRST'],
  ['已经用印', facts({ signatures: [signed(0), signed(1)] }), {}, 'SIGNATURE_ALREADY'],
  [
    '文书已作废',
    facts({}, { voided: { at: new Date(), by: '林敏' } }),
    {},
    'SIGNATURE_DOCUMENT_VOID',
  ],
  ['签署件已制作', facts({}, { isConcluded: true }), {}, 'SIGNATURES_CONCLUDED'],
  ['看到的不是这一份', facts(), { seen: 'a'.repeat(64) }, 'SIGNATURE_OTHER_FILE'],
  ['调解员的一处', facts({ signatures: [] }), { place: 0 }, 'place NOT_AN_OPTION'],
  ['法院的印章', facts(), { place: 2 }, 'place NOT_AN_OPTION'],
  ['婚姻家庭的协议', facts({ disputeType: 'marriage_family' }), {}, 'SIGNATURE_PAPER_ONLY'],
] as const)('不能用印：%s', (_name, of, at, expected) => {
  expect(codeOf(use(of, at))).toBe(expected)
})

test('使用哪一枚：启用最晚的；同一天启用的取后设立的；停用的、还没有启用的不算', () => {
  const day = (from: string, id: string, change: object = {}) =>
    seal({ effectiveFrom: localDate(from), id, ...change })
  const inForce = (...seals: ReturnType<typeof seal>[]) => findSealInForce(seals, TODAY)?.id ?? null
  expect(inForce()).toBeNull()
  expect(inForce(day('2026-11-20', 'b'), day('2026-11-01', 'a'))).toBe('b')
  expect(inForce(day('2026-11-20', 'a'), day('2026-11-20', 'b'))).toBe('b')
  expect(inForce(day('2026-11-01', 'a'), day('2026-11-28', 'b'))).toBe('a')
  expect(inForce(day('2026-11-01', 'a'), day('2026-11-20', 'b', { retiredOn: TODAY }))).toBe('a')
  expect(inForce(day('2026-11-27', 'a'))).toBe('a')
})

test('设立和更换保管人：从今天起，保管人须是本机构在用的账号，停用的印章不再更换', () => {
  const setUp = (from: string, keeperId: string) =>
    codeOf(decideSetUpSeal({ from: localDate(from), keeperId }, [LIN, ZHOU], { today: TODAY }))
  expect(setUp('2026-11-27', 'a2')).toBe('done')
  expect(setUp('2026-11-26', 'a2')).toBe('from DAY_PAST')
  expect(setUp('2026-11-27', 'a9')).toBe('keeperId CHOOSE_ONE')
  const replace = (of: ReturnType<typeof seal>, id: string) =>
    codeOf(decideNameKeeper(of, [LIN, ZHOU], id))
  expect(replace(seal(), 'a2')).toBe('done')
  expect(replace(seal(), 'a1')).toBe('keeperId KEEPS_ALREADY')
  expect(replace(seal(), 'a9')).toBe('keeperId CHOOSE_ONE')
  expect(replace(seal({ retiredOn: TODAY }), 'a2')).toBe('SEAL_RETIRED')
  expect(codeOf(decideRetireSeal(seal(), { today: TODAY }))).toBe('done')
  expect(codeOf(decideRetireSeal(seal({ retiredOn: TODAY }), { today: TODAY }))).toBe(
    'SEAL_RETIRED',
  )
})

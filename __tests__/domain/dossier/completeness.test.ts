import fc from 'fast-check'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { OUTCOMES, isSuccess } from '@/lib/domain/case/vocabulary'
import {
  CATALOGUE,
  DOSSIER_SLOTS,
  UPLOAD_SLOTS,
  type UploadSlot,
} from '@/lib/domain/dossier/catalogue'
import {
  computeMissingSlots,
  computeSlotNeed,
  type DossierFacts,
} from '@/lib/domain/dossier/completeness'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'

const OPEN: DossierFacts = {
  source: 'delegated_pre_filing',
  status: 'in_mediation',
  isTaken: true,
  hasAgents: false,
  hadSession: false,
  isRecordReplaced: false,
  clockChanged: false,
  outcome: null,
}
const missing = (change: Partial<DossierFacts>, filled: readonly UploadSlot[] = []) =>
  computeMissingSlots({ ...OPEN, ...change }, new Set(filled)).map(({ slot }) => slot)

test('目录共 23 项，编号从 0 到 22；封面、卷内目录、备考表、封底不由人上传', () => {
  expect(DOSSIER_SLOTS.map((slot) => CATALOGUE[slot].number)).toEqual(
    Array.from({ length: 23 }, (_, number) => number),
  )
  expect(
    DOSSIER_SLOTS.filter((slot) => CATALOGUE[slot].made).map((slot) => dossierSlot[slot]),
  ).toEqual(['封面', '卷内目录', '备考表', '封底'])
})

test.each<[string, Partial<DossierFacts>, readonly UploadSlot[]]>([
  [
    '待受理：只应有随案移送的三项',
    { status: 'pending_acceptance', isTaken: false },
    ['referral_letter', 'petition', 'identity'],
  ],
  [
    '受理后（在线调解规则12）：再加受理登记表',
    { status: 'pending_assignment', isTaken: false },
    ['referral_letter', 'petition', 'acceptance_form', 'identity'],
  ],
  [
    '立案前、调解员已接收（在线4、13、15、17，特邀14）',
    {},
    [
      'referral_letter',
      'petition',
      'acceptance_form',
      'identity',
      'consent',
      'rights_notice',
      'disclosure',
      'service_address',
      'contact_log',
    ],
  ],
  [
    '立案后的委托案件：送达地址确认书按需',
    { source: 'entrusted_summary' },
    [
      'referral_letter',
      'petition',
      'acceptance_form',
      'identity',
      'consent',
      'rights_notice',
      'disclosure',
      'contact_log',
    ],
  ],
  [
    '当事人直接申请的：没有委派委托函',
    { source: 'party_application' },
    [
      'petition',
      'acceptance_form',
      'identity',
      'consent',
      'rights_notice',
      'disclosure',
      'service_address',
      'contact_log',
    ],
  ],
  [
    '行政主管部门委托的：特邀11的委派委托函不是其材料',
    { source: 'administrative' },
    [
      'petition',
      'acceptance_form',
      'identity',
      'consent',
      'rights_notice',
      'disclosure',
      'service_address',
      'contact_log',
    ],
  ],
])('%s', (_name, change, expected) => {
  expect(missing(change)).toEqual(expected)
})

test.each<[string, Partial<DossierFacts>, UploadSlot, string, string]>([
  [
    '有代理人的，须有授权委托书（民诉法62）',
    { hasAgents: true },
    'authority',
    'has_agents',
    'civil_procedure_62',
  ],
  [
    '开过会的，须有笔录（在线22）',
    { hadSession: true },
    'session_record',
    'had_session',
    'online_mediation_22',
  ],
  [
    '延长或者暂停过的，须有其材料（在线24、26）',
    { clockChanged: true },
    'clock_changes',
    'clock_changed',
    'online_mediation_24_26',
  ],
  [
    '达成协议结案的，须有调解协议书（特邀24）',
    { status: 'closed', outcome: 'agreement' },
    'outcome',
    'closed_agreement',
    'invited_mediation_24',
  ],
  [
    '自行和解撤回的，没有协议书，须有终结报告（特邀26(二)）',
    { status: 'closed', outcome: 'settled_withdrawn' },
    'outcome',
    'closed_withdrawn',
    'invited_mediation_26',
  ],
  [
    '不成结案的，须有终结报告（特邀26）',
    { status: 'closed', outcome: 'deadlock' },
    'outcome',
    'closed_failure',
    'invited_mediation_26',
  ],
  [
    '结案后须有结案登记表（人民调解法27）',
    { status: 'closed', outcome: 'deadlock' },
    'closing_form',
    'closed',
    'people_mediation_27',
  ],
])('%s', (_name, change, slot, reason, basis) => {
  expect(missing({})).not.toContain(slot)
  expect(computeSlotNeed(slot, { ...OPEN, ...change })).toEqual({ need: 'required', reason, basis })
})

test('每一种结案结果都要有一份文书；只有达成协议的才是协议书，其余是终结报告', () => {
  for (const outcome of OUTCOMES) {
    const basis = outcome === 'agreement' ? 'invited_mediation_24' : 'invited_mediation_26'
    expect([
      outcome,
      computeSlotNeed('outcome', { ...OPEN, status: 'closed', outcome }),
    ]).toMatchObject([outcome, { need: 'required', basis }])
  }
  expect(isSuccess('settled_withdrawn')).toBe(true)
})

// 结束的方式 × 走到哪一步：只有调解员才能形成的材料，没有调解员接收过的案件不适用（docs/decisions/0121）。
const COURT: readonly UploadSlot[] = ['referral_letter']
const BEFORE: readonly UploadSlot[] = ['petition', 'acceptance_form', 'identity']
const BY_MEDIATOR: readonly UploadSlot[] = [
  'consent',
  'rights_notice',
  'disclosure',
  'service_address',
  'contact_log',
]
const CLOSING: readonly UploadSlot[] = ['outcome', 'closing_form']
const NEVER: Partial<DossierFacts> = { isTaken: false }
const inOrder = (slots: readonly UploadSlot[]) =>
  UPLOAD_SLOTS.filter((slot) => slots.includes(slot))
const exempt = (change: Partial<DossierFacts>) =>
  UPLOAD_SLOTS.flatMap((slot) => {
    const found = computeSlotNeed(slot, { ...OPEN, ...change })
    return found.need === 'not_applicable' ? [`${slot} ${found.reason}`] : []
  })
const WORK: readonly UploadSlot[] = [
  ...BY_MEDIATOR,
  'session_record',
  'undisputed_facts',
  'clock_changes',
  'confirmation',
  'performance',
]
const because = (reason: string, slots: readonly UploadSlot[]) =>
  inOrder(slots).map((slot) => `${slot} ${reason}`)

test.each(
  OUTCOMES.flatMap((outcome) =>
    CASE_SOURCES.map((source) => ({ outcome, source, status: 'closed' as const })),
  ),
)('结案 $outcome（$source）：接收过的，调解员的材料照样要；没有接收过的，不适用', (ended) => {
  const isReferred = ended.source !== 'party_application' && ended.source !== 'administrative'
  const sent = isReferred ? COURT : []
  const isFiled = ended.source.startsWith('entrusted')
  const mediators = BY_MEDIATOR.filter((slot) => !isFiled || slot !== 'service_address')
  expect(missing(ended)).toEqual(inOrder([...sent, ...BEFORE, ...mediators, ...CLOSING]))
  expect(exempt(ended)).toEqual([])
  expect(missing({ ...ended, ...NEVER })).toEqual(inOrder([...sent, ...BEFORE, ...CLOSING]))
  expect(exempt({ ...ended, ...NEVER })).toEqual(because('ended_before_mediator', WORK))
})

test.each<[string, Partial<DossierFacts>, readonly UploadSlot[], readonly string[]]>([
  [
    '不受理退回的：受理以后的材料都不适用；不受理通知书按需，不算缺',
    { status: 'returned', ...NEVER },
    ['referral_letter', 'petition', 'identity'],
    because('not_accepted', [...WORK, ...CLOSING, 'service_proof']),
  ],
  [
    '受理以后还没有结束的：以后还会形成，没有不适用的',
    { status: 'pending_assignment', ...NEVER },
    ['referral_letter', ...BEFORE],
    [],
  ],
  ['待接收的：同上', { status: 'pending_mediator', ...NEVER }, ['referral_letter', ...BEFORE], []],
  [
    '已归档的：和结案时一样',
    { status: 'archived', outcome: 'unwilling', ...NEVER },
    ['referral_letter', ...BEFORE, ...CLOSING],
    because('ended_before_mediator', WORK),
  ],
  [
    '有代理人的：授权委托书照样要',
    { status: 'closed', outcome: 'unwilling', hasAgents: true, ...NEVER },
    inOrder(['referral_letter', ...BEFORE, 'authority', ...CLOSING]),
    because('ended_before_mediator', WORK),
  ],
  [
    '记录证明开过会、延长过的：笔录和延长材料照样要',
    { status: 'closed', outcome: 'unwilling', hadSession: true, clockChanged: true, ...NEVER },
    inOrder(['referral_letter', ...BEFORE, 'session_record', 'clock_changes', ...CLOSING]),
    because(
      'ended_before_mediator',
      WORK.filter((slot) => slot !== 'session_record' && slot !== 'clock_changes'),
    ),
  ],
])('%s', (_name, change, owed, exempted) => {
  expect(missing(change)).toEqual(owed)
  expect(exempt(change)).toEqual(exempted)
})

test('结案前，协议书和结案登记表还没有形成，不算缺', () => {
  expect(computeSlotNeed('outcome', OPEN).need).toBe('later')
  expect(computeSlotNeed('closing_form', OPEN).need).toBe('later')
})

test('放入一份材料，缺的就少一项', () => {
  expect(missing({}, ['consent'])).toEqual(missing({}).filter((slot) => slot !== 'consent'))
})

const anyFacts: fc.Arbitrary<DossierFacts> = fc.record({
  source: fc.constantFrom(...CASE_SOURCES),
  status: fc.constantFrom(...CASE_STATUSES),
  isTaken: fc.boolean(),
  hasAgents: fc.boolean(),
  hadSession: fc.boolean(),
  isRecordReplaced: fc.boolean(),
  clockChanged: fc.boolean(),
  outcome: fc.constantFrom(null, ...OUTCOMES),
})

test('无论什么案件：全部放满就不缺；缺的都是应有且空着的，按目录顺序；按需的从不算缺', () => {
  fc.assert(
    fc.property(anyFacts, fc.subarray([...UPLOAD_SLOTS]), (facts, filled) => {
      expect(computeMissingSlots(facts, new Set(UPLOAD_SLOTS))).toEqual([])
      const found = computeMissingSlots(facts, new Set(filled))
      expect(found.map(({ slot }) => slot)).toEqual(
        UPLOAD_SLOTS.filter(
          (slot) => computeSlotNeed(slot, facts).need === 'required' && !filled.includes(slot),
        ),
      )
    }),
  )
})

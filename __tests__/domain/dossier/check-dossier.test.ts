import { checkDossier, findToBind, type ValidMaterial } from '@/lib/domain/dossier/check-dossier'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { at } from '../time/day'

// domain.md 6：缺项列清单，可“情况说明”补正。

const FACTS = {
  source: 'party_application',
  status: 'closed',
  isTaken: true,
  hasAgents: false,
  hadSession: false,
  isRecordReplaced: false,
  clockChanged: false,
  outcome: 'agreement',
  receivedAt: at('2026-11-01 09:00'),
} as const
const material = (slot: UploadSlot, explains: UploadSlot | null = null): ValidMaterial => ({
  id: slot,
  awaitsSignature: false,
  slot,
  title: slot,
  addedAt: at('2026-11-20 09:00'),
  explains,
})
const FILLED = (
  ['petition', 'acceptance_form', 'identity', 'consent', 'rights_notice', 'disclosure'] as const
).map((slot) => material(slot))
const REST = (['service_address', 'contact_log', 'outcome'] as const).map((slot) => material(slot))
const explanation = (slot: UploadSlot, reason: string) => ({
  slot,
  reason,
  by: '王朗',
  at: at('2026-11-21 09:00'),
})
const check = (
  materials: readonly ValidMaterial[],
  explanations: readonly ReturnType<typeof explanation>[] = [],
) => {
  const { missing, explained } = checkDossier(FACTS, materials, explanations, SLOT_TITLE_WORDS)
  return [
    missing.map(({ slot }) => slot),
    explained.map(({ slot, explanation: found }) => [slot, found?.reason ?? null]),
  ]
}

test('空着的必备项是缺件', () => {
  expect(check([...FILLED, ...REST])).toEqual([['closing_form'], []])
})

test('已作情况说明的不再是缺件，备考表另列；后一次说明代替前一次', () => {
  expect(
    check(
      [...FILLED, material('outcome'), material('closing_form'), material('contact_log')],
      [
        explanation('service_address', '拒绝填写'),
        explanation('service_address', '拒绝填写，已口头确认'),
      ],
    ),
  ).toEqual([[], [['service_address', '拒绝填写，已口头确认']]])
})

test('定稿的情况说明文书同样算说明，但不顶它所在的位置：结案登记表仍缺', () => {
  expect(
    check([
      ...FILLED,
      material('contact_log'),
      material('outcome'),
      material('closing_form', 'service_address'),
    ]),
  ).toEqual([['closing_form'], [['service_address', null]]])
})

test('有材料的项，先前的说明不再列出', () => {
  expect(
    check(
      [...FILLED, ...REST, material('closing_form')],
      [explanation('closing_form', '尚未制作')],
    ),
  ).toEqual([[], []])
})

const COMPLETE = [...FILLED, ...REST, material('closing_form')]
const unsignedOutcome = {
  ...material('outcome'),
  id: 'm1',
  title: '调解协议书',
  awaitsSignature: true,
}
const explainedAt = (day: string) => ({
  ...explanation('outcome', '被申请人失去联系，无法签署'),
  at: at(`${day} 09:00`),
})

test.each([
  ['没有说明', [], [['m1'], []]],
  ['定稿以前的说明不算', [explainedAt('2026-11-19')], [['m1'], []]],
  ['定稿以后的说明代替签署', [explainedAt('2026-11-21')], [[], ['m1']]],
  [
    '别的一项的说明不算',
    [{ ...explainedAt('2026-11-21'), slot: 'consent' as const }],
    [['m1'], []],
  ],
] as const)('结案后还没有签署的文书等同缺件：%s', (_name, explanations, expected) => {
  const materials = [...COMPLETE, unsignedOutcome]
  const { missing, explained } = checkDossier(FACTS, materials, explanations, SLOT_TITLE_WORDS)
  expect(
    [missing, explained].map((each) => each.map(({ document }) => document?.materialId)),
  ).toEqual(expected)
})

test('没有结案的，还没有签署的文书不算缺件', () => {
  const open = { ...FACTS, status: 'in_mediation', outcome: null } as const
  const { missing } = checkDossier(open, [...COMPLETE, unsignedOutcome], [], SLOT_TITLE_WORDS)
  expect(missing).toEqual([])
})

test('编入哪些：没有入卷的；有签署件的不取原件；补充卷不取还没有签署的', () => {
  const one = (change: object = {}) => ({
    isBound: false,
    isReplaced: false,
    awaitsSignature: false,
    ...change,
  })
  const all = [
    one(),
    one({ isBound: true }),
    one({ isReplaced: true }),
    one({ awaitsSignature: true }),
  ]
  expect(findToBind(all, 'closed')).toEqual([all[0], all[3]])
  expect(findToBind(all, 'archived')).toEqual([all[0]])
})

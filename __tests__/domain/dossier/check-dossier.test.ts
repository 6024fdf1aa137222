import { checkDossier, type ValidMaterial } from '@/lib/domain/dossier/check-dossier'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { at } from '../time/day'

// domain.md 6：缺项列清单，可“情况说明”补正。

const FACTS = {
  source: 'party_application',
  status: 'closed',
  isTaken: false,
  hasAgents: false,
  hadSession: false,
  clockChanged: false,
  outcome: 'agreement',
  receivedAt: at('2026-11-01 09:00'),
} as const
const material = (slot: UploadSlot, explains: UploadSlot | null = null): ValidMaterial => ({
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

import { CASE_SOURCES } from '@/lib/domain/case/source'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import {
  PACK_KINDS,
  packKindOf,
  sortForPack,
  type MaterialOrigin,
  type PackKind,
} from '@/lib/domain/dossier/court-pack'

const document = (kind: CaseDocumentKind) => ({ origin: { from: 'document', kind } as const })
const upload = (slot: UploadSlot) => ({ origin: { from: 'upload', slot } as const })
const goes = (kind: PackKind, material: { readonly origin: MaterialOrigin }) =>
  sortForPack(kind, [material]).items.length === 1

test.each([
  ['委派，达成协议：备案', 'agreement', 'delegated_pre_filing', 'record'],
  ['委托，达成协议：提交审查', 'agreement', 'entrusted_summary', 'record'],
  ['委派，分歧较大：移送立案', 'deadlock', 'delegated_pre_filing', 'filing'],
  ['当事人申请，拒绝签章：移送立案', 'refused_to_sign', 'party_application', 'filing'],
  ['委托，期满：转入审理', 'expired', 'entrusted_ordinary', 'trial'],
  ['委托，和解撤回：由法院裁定，转入审理', 'settled_withdrawn', 'entrusted_summary', 'trial'],
] as const)('%s', (_, outcome, source, kind) => {
  expect(packKindOf(outcome, source)).toBe(kind)
})

test('每一种结果和来源都有一种移送', () => {
  const kinds = OUTCOMES.flatMap((outcome) =>
    CASE_SOURCES.map((source) => packKindOf(outcome, source)),
  )
  expect(new Set(kinds)).toEqual(new Set(PACK_KINDS))
})

test.each(PACK_KINDS)('法院移来的材料都还给法院：%s', (kind) => {
  expect(goes(kind, { origin: { from: 'court' } })).toBe(true)
})

test('调解不成：笔录、协议文本、联系和通知、回访不移送（第18、22条）', () => {
  const kept = CASE_DOCUMENT_KINDS.filter((kind) => !goes('filing', document(kind)))
  expect(kept).toEqual([
    'decline_notice',
    'consent_form',
    'rights_notice',
    'meeting_notice',
    'minutes',
    'agreement',
    'confirmation_application',
    'follow_up',
    'closing_form',
    'explanation',
  ])
  expect(CASE_DOCUMENT_KINDS.filter((kind) => goes('trial', document(kind)))).toEqual(
    CASE_DOCUMENT_KINDS.filter((kind) => goes('filing', document(kind))),
  )
})

test('达成协议：协议、送达和确认材料移送，笔录和事实表不移送', () => {
  expect(CASE_DOCUMENT_KINDS.filter((kind) => goes('record', document(kind)))).toEqual([
    'referral_letter',
    'application',
    'address_confirmation',
    'agreement',
    'confirmation_application',
    'service_proof',
    'closing_form',
  ])
})

test('上传的材料：只有当事人自己的文件移送；调解中交来的证据、手写的结果和笔录不移送', () => {
  expect(UPLOAD_SLOTS.filter((slot) => goes('filing', upload(slot)))).toEqual([
    'petition',
    'identity',
    'authority',
    'service_address',
  ])
  expect(UPLOAD_SLOTS.filter((slot) => goes('record', upload(slot)))).toEqual([
    'petition',
    'identity',
    'authority',
    'service_address',
    'outcome',
    'confirmation',
    'service_proof',
  ])
})

test('移送的和留下的合起来就是全部，次序不变', () => {
  const all = [
    document('minutes'),
    upload('petition'),
    document('closing_report'),
    upload('evidence'),
  ]
  const sorted = sortForPack('filing', all)
  expect(sorted.items).toEqual([all[1], all[2]])
  expect(sorted.kept).toEqual([all[0], all[3]])
})

test.each([
  ['没有终结报告，不能移送立案', 'filing', document('undisputed_facts'), false],
  ['有终结报告，可以移送立案', 'filing', document('closing_report'), true],
  ['没有终结报告，不能转入审理', 'trial', upload('petition'), false],
  ['协议文书可以备案', 'record', document('agreement'), true],
  ['上传的签名协议可以备案', 'record', upload('outcome'), true],
  ['手写上传的结果不是终结报告', 'filing', upload('outcome'), false],
] as const)('%s', (_, kind, material, hasNeeded) => {
  expect(sortForPack(kind, [material as { readonly origin: MaterialOrigin }]).hasNeeded).toBe(
    hasNeeded,
  )
})

import {
  decideFinalise,
  decideVoidDocument,
  findValid,
} from '@/lib/domain/document/decide-document'

const VALID = { finalisedAt: new Date('2026-11-20T02:00:00Z'), finalisedBy: '谢岚' }
const VOIDED = { at: new Date('2026-11-21T02:00:00Z'), by: '林敏', reason: '金额写错' }

test.each([
  ['齐全', 'in_mediation', 'mediator', [], null, 'done'],
  ['结案后', 'closed', 'mediator', [], null, 'done'],
  ['机构管理员，待分配', 'pending_assignment', 'institution_admin', [], null, 'done'],
  ['归档后', 'archived', 'institution_admin', [], null, 'done'],
  ['调解员尚未接收', 'pending_mediator', 'mediator', [], null, 'MATERIAL_BEFORE_ACCEPTANCE'],
  ['案件没有这份文书', 'in_mediation', 'mediator', null, null, 'DOCUMENT_NOT_DUE'],
  ['缺内容', 'in_mediation', 'mediator', ['调解员'], null, 'DOCUMENT_INCOMPLETE'],
  ['已经定稿', 'in_mediation', 'mediator', [], VALID, 'DOCUMENT_ALREADY_FINAL'],
  ['已经定稿又缺内容', 'in_mediation', 'mediator', ['调解员'], VALID, 'DOCUMENT_ALREADY_FINAL'],
] as const)('定稿：%s', (_name, status, by, missing, valid, expected) => {
  const decided = decideFinalise(status, by, missing, valid)
  expect(decided.ok ? 'done' : decided.refusal.code).toBe(expected)
})

test('缺的内容和在先定稿的人都写明', () => {
  expect(decideFinalise('closed', 'mediator', ['调解员', '协议条款'], null)).toMatchObject({
    refusal: { facts: { missing: '调解员、协议条款' } },
  })
  expect(decideFinalise('closed', 'mediator', [], VALID)).toMatchObject({
    refusal: { facts: { by: '谢岚', at: '2026-11-20T02:00:00.000Z' } },
  })
})

test.each([
  ['有效的', false, null, false, 'done'],
  ['已经作废', false, VOIDED, false, 'DOCUMENT_ALREADY_VOIDED'],
  ['已编入卷宗', true, null, false, 'DOSSIER_CLOSED'],
  ['当事人已经签署的协议书', false, null, true, 'DOCUMENT_BINDS_PARTIES'],
] as const)('作废：%s', (_name, isBound, voided, bindsParties, expected) => {
  const decided = decideVoidDocument({ voided, isBound }, bindsParties)
  expect(decided.ok ? 'done' : decided.refusal.code).toBe(expected)
})

test('有效的一份：同一文书、同一对象，没有作废', () => {
  const of = (id: string, subjectId: string, voided: typeof VOIDED | null) =>
    ({ id, kind: 'address_confirmation', subjectId, voided }) as const
  const documents = [of('1', 'a', VOIDED), of('2', 'a', null), of('3', 'b', null)]
  expect(findValid(documents, 'address_confirmation', 'a')?.id).toBe('2')
  expect(findValid(documents, 'address_confirmation', 'c')).toBeNull()
  expect(findValid(documents, 'minutes', 'a')).toBeNull()
})

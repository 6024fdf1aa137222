import { findSignatureStates } from '@/lib/domain/dossier/signature-states'
import type { Signature } from '@/lib/domain/signature/signature'
import { localDate } from '../../support/local-date'

// 卷宗清单的签章状态：domain.md 6.

const SIGNERS = [
  { role: 'party', id: 'p1', name: '许静', step: 1 },
  { role: 'mediator', id: null, name: '谢岚', step: 2 },
] as const
const document = (change: object = {}) => ({
  id: 'd',
  kind: 'minutes',
  materialId: 'm1',
  signedMaterialId: 'm2',
  signers: SIGNERS,
  voided: null,
  ...change,
})
const answer = (place: number, given: Signature['answer']): Signature => ({
  place,
  answer: given,
  way: given === 'signed' ? 'paper' : null,
  signedBy: '许静',
  personKind: 'party',
  on: localDate('2026-11-27'),
  at: new Date('2026-11-27T07:20:00Z'),
  recordedBy: '谢岚',
})
const BOTH = [answer(0, 'signed'), answer(1, 'signed')]

test.each([
  ['全部签署，有签署件', {}, BOTH, { m1: 'incomplete', m2: 'complete' }],
  ['有签署件，实际有人没有签', {}, [answer(0, 'signed')], { m1: 'incomplete', m2: 'incomplete' }],
  ['有签署件，一个签名也没有', {}, [], { m1: 'incomplete', m2: 'incomplete' }],
  ['有人拒签', {}, [answer(0, 'refused'), answer(1, 'signed')], { m1: 'refused', m2: 'refused' }],
  ['拒签后改签', {}, [answer(0, 'refused'), ...BOTH], { m1: 'incomplete', m2: 'complete' }],
  ['全部签署，签署件还没有', { signedMaterialId: null }, BOTH, { m1: 'incomplete' }],
  ['没有人签', { signedMaterialId: null }, [], { m1: 'incomplete' }],
  ['不需要签署', { signedMaterialId: null, signers: [] }, [], { m1: 'none' }],
  ['作废的', { voided: {} }, BOTH, {}],
] as const)('%s', (_name, change, answers, expected) => {
  expect(Object.fromEntries(findSignatureStates([document(change)], () => answers))).toEqual(
    expected,
  )
})

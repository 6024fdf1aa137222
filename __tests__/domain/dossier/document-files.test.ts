import { findDocumentFiles } from '@/lib/domain/dossier/document-files'
import type { Signature } from '@/lib/domain/signature/signature'
import type { LocalDate } from '@/lib/domain/time/local-date'

// 装订卷宗时取文书的哪一份：有签署件的取签署件。

const SIGNERS = [{ role: 'party', id: 'p1', name: '许静', step: 1 }] as const
const document = (change: object = {}) => ({
  id: 'd',
  materialId: 'm1',
  signedMaterialId: null,
  signers: SIGNERS,
  voided: null,
  ...change,
})
const answer = (given: Signature['answer'], documentId = 'd') => ({
  documentId,
  place: 0,
  answer: given,
  way: null,
  signedBy: '许静',
  personKind: 'party' as const,
  on: '2026-11-27' as LocalDate,
  at: new Date('2026-11-27T07:20:00Z'),
  recordedBy: '谢岚',
})
const files = (change: object = {}, answers: Parameters<typeof findDocumentFiles>[1] = []) =>
  Object.fromEntries(findDocumentFiles([document(change)], answers))

test.each([
  ['没有人签', {}, [], { m1: { isBound: true, signatures: 'incomplete' } }],
  ['拒签', {}, [answer('refused')], { m1: { isBound: true, signatures: 'refused' } }],
  [
    '拒签后改签，签署件还没有',
    {},
    [answer('refused'), answer('signed')],
    { m1: { isBound: true, signatures: 'incomplete' } },
  ],
  [
    '有签署件',
    { signedMaterialId: 'm2' },
    [answer('signed')],
    {
      m1: { isBound: false, signatures: 'incomplete' },
      m2: { isBound: true, signatures: 'complete' },
    },
  ],
  [
    '签署件里有人拒签',
    { signedMaterialId: 'm2' },
    [answer('refused')],
    {
      m1: { isBound: false, signatures: 'refused' },
      m2: { isBound: true, signatures: 'refused' },
    },
  ],
  [
    '别的文书的拒签不算',
    {},
    [answer('refused', 'other')],
    { m1: { isBound: true, signatures: 'incomplete' } },
  ],
  ['不需要签署', { signers: [] }, [], { m1: { isBound: true, signatures: 'none' } }],
  ['作废的', { voided: {} }, [], {}],
] as const)('%s', (_name, change, answers, expected) => {
  expect(files(change, [...answers])).toEqual(expected)
})

import type { Signer } from '@/lib/domain/document/case-document-kinds'
import { findPlaces, type Signature } from '@/lib/domain/signature/signature'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findSigningProgress } from '@/lib/domain/signature/signing-progress'

const SIGNERS: readonly Signer[] = [
  { role: 'party', id: 'a', name: '申请人', step: 1 },
  { role: 'party', id: 'b', name: '被申请人', step: 1 },
  { role: 'mediator', id: 'm', name: '调解员', step: 2 },
]
const answer = (place: number, given: Signature['answer']): Signature => ({
  place,
  answer: given,
  way: given === 'signed' ? 'handwritten' : null,
  signedBy: SIGNERS[place]!.name,
  personKind: null,
  on: toLocalDate(new Date('2026-11-28T04:00:00Z')),
  at: new Date('2026-11-28T04:00:00Z'),
  recordedBy: '调解员',
})

test.each<[string, string, Signature[], boolean, string, string[]]>([
  ['没有人签', 'agreement', [], false, 'open', ['申请人', '被申请人']],
  ['一人已签', 'agreement', [answer(1, 'signed')], false, 'open', ['申请人']],
  [
    '当事人都签了，轮到调解员',
    'agreement',
    [answer(0, 'signed'), answer(1, 'signed')],
    false,
    'open',
    ['调解员'],
  ],
  [
    '协议有人拒签，后面的不能再签',
    'agreement',
    [answer(0, 'signed'), answer(1, 'refused')],
    false,
    'to_copy',
    [],
  ],
  [
    '笔录有人拒签，仍轮到调解员',
    'minutes',
    [answer(0, 'signed'), answer(1, 'refused')],
    false,
    'open',
    ['调解员'],
  ],
  [
    '全部签了，还没有签署件',
    'minutes',
    [answer(0, 'signed'), answer(1, 'signed'), answer(2, 'signed')],
    false,
    'to_copy',
    [],
  ],
  [
    '签署件写明全部签署',
    'minutes',
    [answer(0, 'signed'), answer(1, 'signed'), answer(2, 'signed')],
    true,
    'signed',
    [],
  ],
  [
    '签署件写明有人拒签',
    'minutes',
    [answer(0, 'signed'), answer(1, 'refused'), answer(2, 'signed')],
    true,
    'refused',
    [],
  ],
])('%s', (_, kind, signatures, hasCopy, stage, next) => {
  expect(findSigningProgress(findPlaces(kind, SIGNERS, signatures), hasCopy)).toEqual({
    stage,
    next,
  })
})

test('不需要签署的文书', () => {
  expect(findSigningProgress([], false)).toEqual({ stage: 'none', next: [] })
})

import type { StoredDocument } from '@/lib/data/stores/document/document-store'
import type { StoredSignature } from '@/lib/data/stores/document/signature-store'
import type { Actor, ActorRole } from '@/lib/domain/access/roles'
import type { Signer, SignerRole } from '@/lib/domain/document/case-document-kinds'
import { presentSigning } from '@/lib/queries/case/signatures-view'
import { documentFacts } from '../../support/document-facts'
import { localDate } from '../../support/local-date'

// 谁在文书页面上看到“签署”：当事人和代理人在调解员的手机上签，调解员只签自己的名字，盖章的只登记纸质。

const actorOf = (role: ActorRole, name: string): Actor => ({
  id: name,
  role,
  name,
  courtId: null,
  institutionId: 'i1',
})
const MEDIATOR = actorOf('mediator', '谢岚')

const placeOf = (role: SignerRole, name: string, step = 1): Signer => ({
  role,
  id: name,
  name,
  step,
})

const documentWith = (signers: readonly Signer[]): StoredDocument => ({
  id: 'd1',
  kind: 'consent_form',
  subjectId: '',
  numberYear: 2026,
  number: 1,
  finalisedAt: new Date('2026-11-20T02:00:00Z'),
  finalisedBy: '谢岚',
  voided: null,
  isBound: false,
  materialId: 'm1',
  title: '调解同意书',
  pages: 1,
  sha256: 'b',
  signers,
  verificationCode: null,
  signedMaterialId: null,
  systemVersion: 1,
  templateVersion: null,
  word: null,
})

const answerAt = (place: number, answer: 'signed' | 'refused') =>
  ({
    documentId: 'd1',
    place,
    answer,
    way: answer === 'signed' ? 'handwritten' : null,
    signedBy: '许静',
    personKind: 'party',
    on: localDate('2026-11-21'),
    at: new Date('2026-11-21T02:00:00Z'),
    recordedBy: '谢岚',
  }) as StoredSignature

/** What each place offers this reader, and whose it is called. */
function offersOf(
  signers: readonly Signer[],
  { reader = MEDIATOR, isAllowed = true, answers = [] as readonly StoredSignature[] } = {},
) {
  const permission = isAllowed
    ? { allowed: true as const }
    : { allowed: false as const, why: '理由' }
  const view = presentSigning(documentFacts(), documentWith(signers), answers, {
    actor: reader,
    permission,
  })
  return view!.lines.map(({ offers, whose }) => [offers, whose])
}

test.each<[string, Signer, readonly [string | null, string | null]]>([
  ['当事人', placeOf('party', '许静'), ['sign', null]],
  ['代理人', placeOf('agent', '张强'), ['sign', null]],
  ['调解员本人', placeOf('mediator', '谢岚'), ['sign', null]],
  ['另一名调解员', placeOf('mediator', '王朗'), ['paper', '由王朗本人签名']],
  ['机构印章', placeOf('institution_seal', '和诚'), ['paper', '由和诚的印章保管人用印']],
  ['法院印章', placeOf('court_seal', '甲区法院'), ['paper', '由甲区法院盖章']],
])('%s的位置，承办的调解员能做什么', (_name, place, expected) => {
  expect(offersOf([place])).toEqual([expected])
})

test('与印章单位同名的调解员也不能在屏幕上盖章', () => {
  const reader = actorOf('mediator', '和诚')
  expect(offersOf([placeOf('institution_seal', '和诚')], { reader })).toEqual([
    ['paper', '由和诚的印章保管人用印'],
  ])
})

test('签了的和还没轮到的不再提供；拒签的可以重新签', () => {
  const signers = [
    placeOf('party', '许静'),
    placeOf('party', '王五'),
    placeOf('mediator', '谢岚', 2),
  ]
  expect(offersOf(signers, { answers: [answerAt(0, 'signed')] })).toEqual([
    [null, null],
    ['sign', null],
    [null, null],
  ])
  expect(offersOf(signers, { answers: [answerAt(0, 'refused')] })[0]).toEqual(['sign', null])
})

test.each<[string, Actor, boolean]>([
  ['不许签署的调解员', MEDIATOR, false],
  ['机构的管理员', actorOf('institution_admin', '林敏'), true],
  ['法院的法官', actorOf('court_judge', '严明'), true],
])('%s什么也不提供', (_name, reader, isAllowed) => {
  expect(offersOf([placeOf('party', '许静')], { reader, isAllowed })).toEqual([[null, null]])
})

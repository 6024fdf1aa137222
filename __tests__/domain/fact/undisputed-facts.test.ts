import fc from 'fast-check'
import {
  FACT_ANSWERS,
  findConfirmedFacts,
  type FactConfirmation,
  type RecordedFact,
} from '@/lib/domain/fact/undisputed-facts'
import { day } from '../time/day'

// 在线调解规则 第18条: 共同确认的无争议事实. 特邀规定 第22条.

const PARTIES = ['p1', 'p2', 'p3'].map((id) => ({ id }))
const said = (partyId: string, answer: FactConfirmation['answer']): FactConfirmation => ({
  partyId,
  answer,
  how: 'written',
  on: day('2026-09-20'),
})
const fact = (
  no: number,
  confirmations: readonly FactConfirmation[],
  end: RecordedFact['end'] = null,
): RecordedFact => ({
  id: `f${no}`,
  no,
  text: '租期一年',
  recordedOn: day('2026-09-18'),
  correctsNo: null,
  end,
  confirmations,
})
const all = PARTIES.map(({ id }) => said(id, 'confirms'))
const confirmedOf = (facts: readonly RecordedFact[], parties = PARTIES) =>
  findConfirmedFacts(facts, parties).map(({ no }) => no)

test.each<[string, readonly FactConfirmation[], boolean]>([
  ['没有人核对', [], false],
  ['只有一方确认', [said('p1', 'confirms')], false],
  ['只差一方', all.slice(0, 2), false],
  ['各方都确认', all, true],
  ['一方不确认', [...all.slice(0, 2), said('p3', 'does_not_confirm')], false],
  ['确认以后又不确认', [...all, said('p2', 'does_not_confirm')], false],
  ['不确认以后又确认', [said('p2', 'does_not_confirm'), ...all], true],
  ['一方确认三次不算三方', [said('p1', 'confirms'), ...all.slice(0, 1), ...all.slice(0, 1)], false],
  ['不是本案当事人的确认不算', [...all.slice(0, 2), said('p9', 'confirms')], false],
])('%s', (_title, confirmations, expected) => {
  expect(confirmedOf([fact(1, confirmations)])).toEqual(expected ? [1] : [])
})

test.each(['superseded', 'withdrawn'] as const)('各方都确认而已经“%s”的，不再算', (because) => {
  expect(confirmedOf([fact(1, all, { because, reason: null }), fact(2, all)])).toEqual([2])
})

test('没有当事人的案件没有无争议事实：没有人确认过', () => {
  expect(confirmedOf([fact(1, [])], [])).toEqual([])
})

test('任意的核对过程：是无争议事实，当且仅当没有终止，并且每一方最后一次都是确认', () => {
  const answer = fc.record({
    partyId: fc.constantFrom('p1', 'p2', 'p3', 'p9'),
    answer: fc.constantFrom(...FACT_ANSWERS),
  })
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 9 }), fc.boolean(), (answers, isEnded) => {
      const last = new Map<string, string>(answers.map((each) => [each.partyId, each.answer]))
      const expected = !isEnded && PARTIES.every(({ id }) => last.get(id) === 'confirms')
      const confirmations = answers.map((each) => said(each.partyId, each.answer))
      const end = isEnded ? ({ because: 'withdrawn', reason: '误记' } as const) : null
      expect(confirmedOf([fact(1, confirmations, end)])).toEqual(expected ? [1] : [])
    }),
    { numRuns: 300 },
  )
})

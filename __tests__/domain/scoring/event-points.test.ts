import fc from 'fast-check'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import {
  computePointsForEvent,
  type EarnedOperation,
  type OperationEvent,
} from '@/lib/domain/scoring/event-points'
import { OPERATION_CODES, type RuleSet } from '@/lib/domain/scoring/rule-set'
import { addDays } from '@/lib/domain/time/local-date'
import { localDate } from '../../support/local-date'

const MONDAY = localDate('2026-03-02')
const TUESDAY = localDate('2026-03-03')

function play(
  events: readonly OperationEvent[],
  ruleSet: RuleSet = DEFAULT_1,
): readonly EarnedOperation[] {
  return events.reduce<readonly EarnedOperation[]>((earned, event) => {
    const points = computePointsForEvent({ ruleSet, earned, event })
    return points ? [...earned, { ...event, points: points.points }] : earned
  }, [])
}

const total = (earned: readonly EarnedOperation[]) =>
  earned.reduce((sum, entry) => sum + entry.points, 0)

describe('一次操作得多少操作分', () => {
  it('同一天第二次联系同一当事人不再得分', () => {
    const again: OperationEvent = { code: 'contact', on: MONDAY, subject: 'applicant' }
    expect(
      computePointsForEvent({ ruleSet: DEFAULT_1, earned: play([again]), event: again }),
    ).toBeNull()
  })

  it('同一天联系另一名当事人、次日再联系同一当事人都得分', () => {
    const earned = play([
      { code: 'contact', on: MONDAY, subject: 'applicant' },
      { code: 'contact', on: MONDAY, subject: 'respondent' },
      { code: 'contact', on: TUESDAY, subject: 'applicant' },
    ])
    expect(total(earned)).toBe(3)
  })

  it('第十一次联系不得分：每类封顶', () => {
    const calls = Array.from({ length: 11 }, (_, day) => ({
      code: 'contact' as const,
      on: addDays(MONDAY, day),
      subject: 'applicant',
    }))
    expect(play(calls)).toHaveLength(10)
  })

  it.each(['identity_check', 'delivery_address'] as const)(
    '%s 按每名当事人计：改日重做也不再得分',
    (code) => {
      expect(
        play([
          { code, on: MONDAY, subject: 'applicant' },
          { code, on: TUESDAY, subject: 'applicant' },
        ]),
      ).toHaveLength(1)
      expect(
        play([
          { code, on: MONDAY, subject: 'applicant' },
          { code, on: MONDAY, subject: 'respondent' },
        ]),
      ).toHaveLength(2)
    },
  )

  it('提前终结后第二名调解员的接收不再得分：封顶属于案件而不属于人', () => {
    const first: OperationEvent = { code: 'accept', on: MONDAY, subject: 'assignment-1' }
    const second: OperationEvent = { code: 'accept', on: TUESDAY, subject: 'assignment-2' }
    expect(
      computePointsForEvent({ ruleSet: DEFAULT_1, earned: play([first]), event: second }),
    ).toBeNull()
  })

  it('撤销后的积分不在已得之列，重新操作再得分', () => {
    const signed: OperationEvent = { code: 'agreement_signed', on: MONDAY, subject: 'agreement' }
    expect(computePointsForEvent({ ruleSet: DEFAULT_1, earned: [], event: signed })).toEqual({
      part: 'operation',
      code: 'agreement_signed',
      points: 5,
    })
  })

  it('接近每案上限时只给剩余的分，到上限后不给', () => {
    const tight: RuleSet = { ...DEFAULT_1, maxOperationPointsPerCase: 7 }
    const sessions = ['s1', 's2', 's3'].map((subject) => ({
      code: 'session' as const,
      on: MONDAY,
      subject,
    }))
    expect(play(sessions, tight).map((entry) => entry.points)).toEqual([5, 2])
  })

  const events = fc.array(
    fc.record({
      code: fc.constantFrom(...OPERATION_CODES),
      on: fc.integer({ min: 0, max: 5 }).map((days) => addDays(MONDAY, days)),
      subject: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    }),
    { maxLength: 200 },
  )

  it('无论怎样操作，每类不超封顶，每案不超 66 分', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const earned = play(sequence)
        for (const code of OPERATION_CODES) {
          const { points, maxTimes } = DEFAULT_1.operations[code]
          expect(total(earned.filter((entry) => entry.code === code))).toBeLessThanOrEqual(
            points * maxTimes,
          )
        }
        expect(total(earned)).toBeLessThanOrEqual(66)
      }),
    )
  })

  it('把做过的事原样再做一遍，一分不加', () => {
    fc.assert(
      fc.property(events, (sequence) =>
        expect(play([...sequence, ...sequence])).toEqual(play(sequence)),
      ),
    )
  })

  it('同样的操作换个先后，总分不变', () => {
    const shuffled = events.chain((sequence) =>
      fc.tuple(
        fc.constant(sequence),
        fc.shuffledSubarray(sequence, { minLength: sequence.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([sequence, other]) =>
        expect(total(play(other))).toBe(total(play(sequence))),
      ),
    )
  })
})

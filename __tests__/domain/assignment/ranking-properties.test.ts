import fc from 'fast-check'
import { findExclusions, type Candidate, type CaseFacts } from '@/lib/domain/assignment/exclusions'
import { rankCandidates } from '@/lib/domain/assignment/ranking'
import { TRAINING_RULES } from '@/lib/domain/assignment/training'
import { addDays } from '@/lib/domain/time/local-date'
import {
  anyCandidate,
  anyEligible,
  anyPerson,
  DISPUTE,
  facts,
  roomOf,
  TODAY,
} from '../../support/assignment-candidates'

const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
  disputeType: fc.constant(DISPUTE),
  people: fc.array(anyPerson, { maxLength: 4 }),
  institutionSameType: fc.record({
    closed: fc.integer({ min: 0, max: 200 }),
    succeeded: fc.integer({ min: 0, max: 200 }),
  }),
  trainingRule: fc.constantFrom(...TRAINING_RULES),
  mediationDueOn: fc.option(fc.constant(addDays(TODAY, 20))),
})

/** A room in which somebody may be ranked, and the place of one of them. */
const roomWithOne = roomOf(anyEligible)
  .filter((room) => room.length > 0)
  .chain((room) => fc.tuple(fc.constant(room), fc.nat(room.length - 1)))

const rankOf = (room: readonly Candidate[], mediatorId: string) =>
  rankCandidates(room, facts(), TODAY).ranked.findIndex((row) => row.mediatorId === mediatorId)

/**
 * Where the mediator at `place` stood, and where they stand once `change` has happened to them;
 * last when excluded.
 */
function ranksAround(
  room: readonly Candidate[],
  place: number,
  change: (candidate: Candidate) => Partial<Candidate>,
) {
  const { mediatorId } = room[place]!
  const changed = room.map((candidate, index) =>
    index === place ? { ...candidate, ...change(candidate) } : candidate,
  )
  const after = rankOf(changed, mediatorId)
  return { before: rankOf(room, mediatorId), after: after === -1 ? room.length : after }
}

const check = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 500 })

describe('排序对任何候选人都成立', () => {
  it('利益冲突的人从不出现在排序中', () => {
    check(
      fc.property(roomOf(anyCandidate), anyCase, (room, caseFacts) => {
        const { ranked } = rankCandidates(room, caseFacts, TODAY)
        const conflicted = room.filter((candidate) =>
          caseFacts.people.some(
            (person) =>
              (person.phoneHash ?? 'none') === candidate.phoneHash ||
              (person.identityHash ?? 'none') === candidate.identityHash,
          ),
        )
        const listed = ranked.map((row) => row.mediatorId)
        expect(conflicted.filter(({ mediatorId }) => listed.includes(mediatorId))).toEqual([])
      }),
    )
  })

  it('每个人恰好出现一次：可分配的在排序中，其余的连同原因在另列中', () => {
    check(
      fc.property(roomOf(anyCandidate), anyCase, (room, caseFacts) => {
        const { ranked, excluded } = rankCandidates(room, caseFacts, TODAY)
        const mayGetIt = room.filter(
          (candidate) => findExclusions(candidate, caseFacts, TODAY).length === 0,
        )
        expect(ranked.map((row) => row.mediatorId).sort()).toEqual(
          mayGetIt.map((row) => row.mediatorId).sort(),
        )
        expect(ranked.length + excluded.length).toBe(room.length)
        expect(excluded.every(({ exclusions }) => exclusions.length > 0)).toBe(true)
      }),
    )
  })

  it('得分是 0 至 100 的整数，等于各理由之和，没有一个数字不是数', () => {
    check(
      fc.property(roomOf(anyEligible), (room) => {
        for (const { score, reasons } of rankCandidates(room, facts(), TODAY).ranked) {
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
          expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(score)
          const numbers = reasons
            .flatMap((reason) => Object.values(reason))
            .filter((value) => typeof value === 'number')
          expect(numbers.every(Number.isInteger)).toBe(true)
          expect(
            reasons.every(
              ({ code, points }) =>
                points >= 0 || code === 'untrained' || code === 'assigned_today',
            ),
          ).toBe(true)
        }
      }),
    )
  })

  it('与候选人输入的先后无关', () => {
    const shuffled = roomOf(anyCandidate).chain((room) =>
      fc.tuple(fc.constant(room), fc.shuffledSubarray(room, { minLength: room.length })),
    )
    check(
      fc.property(shuffled, anyCase, ([room, other], caseFacts) =>
        expect(rankCandidates(other, caseFacts, TODAY)).toEqual(
          rankCandidates(room, caseFacts, TODAY),
        ),
      ),
    )
  })

  it('同分的人也与输入先后无关', () => {
    const twins = fc
      .tuple(anyEligible, fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 6 }))
      .chain(([one, ids]) => {
        const room = ids.map((mediatorId) => ({ ...one, mediatorId }))
        return fc.tuple(fc.constant(room), fc.shuffledSubarray(room, { minLength: room.length }))
      })
    check(
      fc.property(twins, ([room, other]) =>
        expect(rankCandidates(other, facts(), TODAY)).toEqual(rankCandidates(room, facts(), TODAY)),
      ),
    )
  })

  it('多一件在办从不使名次变好', () => {
    check(
      fc.property(roomWithOne, ([room, place]) => {
        const { before, after } = ranksAround(room, place, ({ openCases }) => ({
          openCases: openCases + 1,
        }))
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('今天刚分配到一件，名次也不会变好', () => {
    check(
      fc.property(roomWithOne, ([room, place]) => {
        const change = ({ openCases, assignedToday }: Candidate) => ({
          openCases: openCases + 1,
          assignedToday: assignedToday + 1,
          lastAssignedAt: TODAY,
        })
        const past = room.map((one) => ({
          ...one,
          lastAssignedAt: one.lastAssignedAt && earlierOf(one.lastAssignedAt, TODAY),
        }))
        const { before, after } = ranksAround(past, place, change)
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('多成功一件从不使名次变差：不论由败转胜，还是新结一件成功的', () => {
    check(
      fc.property(roomWithOne, fc.boolean(), ([room, place], isNewCase) => {
        const { before, after } = ranksAround(
          room,
          place,
          ({ succeededSameType, closedSameType }) => ({
            succeededSameType: succeededSameType + 1,
            closedSameType: closedSameType + (isNewCase ? 1 : 0),
          }),
        )
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('新结一件成功的且不比自己的平均慢，连同用时一起算，名次也不变差', () => {
    check(
      fc.property(roomWithOne, fc.nat(100), ([room, place], share) => {
        const consistent = room.map((one) => ({ ...one, ...consistentFigures(one) }))
        const { before, after } = ranksAround(consistent, place, (one) => ({
          succeededSameType: one.succeededSameType + 1,
          closedSameType: one.closedSameType + 1,
          closedTotal: one.closedTotal + 1,
          succeededTotal: one.succeededTotal + 1,
          succeededDays: one.succeededDays + daysNoSlowerThanUsual(one, share),
        }))
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('同类结案少于五件的，成功率一项不高于没有同类结案的；五件以上全部成功的不低于', () => {
    check(
      fc.property(
        anyEligible,
        anyCase,
        fc.nat(4),
        fc.integer({ min: 5, max: 40 }),
        (candidate, caseFacts, few, many) => {
          const pointsOf = (closedSameType: number) => {
            const one = { ...candidate, closedSameType, succeededSameType: closedSameType }
            const [row] = rankCandidates([one], { ...caseFacts, people: [] }, TODAY).ranked
            return row?.reasons.find(({ code }) => code === 'success_rate')?.points ?? 0
          }
          expect(pointsOf(few)).toBe(pointsOf(0))
          expect(pointsOf(many)).toBeGreaterThanOrEqual(pointsOf(0))
        },
      ),
    )
  })
})

const earlierOf = <T extends string>(a: T, b: T): T => (a < b ? a : b)

/** Successes among the closings of the type, those among all closings, no days without closings. */
function consistentFigures({
  succeededSameType,
  closedSameType,
  closedTotal,
  succeededTotal,
  succeededDays,
}: Candidate) {
  const total = closedSameType + closedTotal
  const ofType = Math.min(succeededSameType, closedSameType)
  const succeeded = Math.min(ofType + succeededTotal, total)
  return {
    succeededSameType: ofType,
    closedTotal: total,
    succeededTotal: succeeded,
    succeededDays: succeeded === 0 ? 0 : succeededDays,
  }
}

/**
 * A mediator without a success has no average yet: with half the points of speed before, up to half
 * of the slowest counted days is no slower.
 */
function daysNoSlowerThanUsual(
  { succeededTotal, succeededDays }: Candidate,
  share: number,
): number {
  return succeededTotal === 0
    ? Math.floor((15 * share) / 100)
    : Math.floor((Math.floor(succeededDays / succeededTotal) * share) / 100)
}

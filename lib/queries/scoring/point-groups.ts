import type { PointSum } from '@/lib/data/stores/scoring/score-points-store'
import { SCORE_PART_CODES, type RuleSet, type ScorePart } from '@/lib/domain/scoring/rule-set'
import { SCORE_GROUNDS } from '@/lib/labels/zh-CN/scoring'
import { tierInWords } from '@/lib/labels/zh-CN/score-table'

/** One part of a score with its items: 组织调解会 30 × 5 = 150. */
export type PointGroup = {
  readonly part: ScorePart
  readonly points: number
  readonly items: readonly {
    readonly ground: string
    readonly times: number
    readonly each: number
    readonly points: number
  }[]
}

/**
 * The ground of a time point is its tier, as long as the rules in force have one of that many
 * points.
 */
function groundOf({ part, code, each }: PointSum, rules: RuleSet | null): string {
  const tier = part === 'time' ? rules?.timeTiers.find(({ points }) => points === each) : undefined
  return tier ? tierInWords(tier.withinDays) : SCORE_GROUNDS[code]
}

/** The three parts, each with its grounds, the greatest first. */
export function presentBreakdown(sums: readonly PointSum[], rules: RuleSet | null): PointGroup[] {
  return SCORE_PART_CODES.map((part) => {
    const own = sums.filter((sum) => sum.part === part)
    return {
      part,
      points: own.reduce((total, { points }) => total + points, 0),
      items: own
        .map((sum) => ({
          ground: groundOf(sum, rules),
          times: sum.times,
          each: sum.each,
          points: sum.points,
        }))
        .sort((a, b) => b.points - a.points),
    }
  })
}

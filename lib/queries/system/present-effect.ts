import type { OpenCase } from '@/lib/data/stores/parameter/parameter-version-store'
import type { CourtKey } from '@/lib/domain/parameters/catalogue'
import type { ParameterChange, ParameterVersion } from '@/lib/domain/parameters/decide-parameter'
import { beginOf, effectOn, type Effect } from '@/lib/domain/parameters/effect'
import { PARAMETER_EFFECT } from '@/lib/labels/zh-CN/parameter'

/** Open cases that are compared at most; with more the numbers are lower bounds. */
export const MOST_COMPARED = 3000

/** Cases that are listed at most. */
const LISTED = 10

type Shown = Exclude<Effect, 'other'>
const ORDER: readonly Shown[] = ['moves', 'later', 'keeps']

/** What a change of a period does to open cases: numbers and days, and nothing else of them. */
export type EffectView = {
  readonly rule: string
  readonly figures: readonly { readonly effect: string; readonly cases: string }[]
  readonly cases: readonly {
    readonly caseNo: string
    readonly court: string
    readonly began: string | null
    readonly due: string | null
    readonly effect: string
  }[]
  /** How many are not listed. */
  readonly more: number
}

/** By the rule that finds the value when the period is counted (effectOn). */
export function presentEffect(
  key: CourtKey,
  versions: readonly ParameterVersion[],
  change: ParameterChange,
  found: readonly OpenCase[],
): EffectView {
  const open = found.slice(0, MOST_COMPARED).flatMap((each) => {
    const effect = effectOn(key, versions, change, each)
    return effect === 'other' ? [] : [{ ...each, effect }]
  })
  const sorted = ORDER.flatMap((effect) => open.filter((each) => each.effect === effect))
  const isAtLeast = found.length > MOST_COMPARED
  return {
    rule: PARAMETER_EFFECT.rule(key, change.from),
    figures: ORDER.map((effect) => ({
      effect: PARAMETER_EFFECT.figures[effect],
      cases: PARAMETER_EFFECT.cases(
        open.filter((each) => each.effect === effect).length,
        isAtLeast,
      ),
    })),
    cases: sorted.slice(0, LISTED).map(({ effect, ...each }) => ({
      caseNo: each.caseNo,
      court: each.court,
      began: beginOf(key, each),
      due: each.mediationDueOn,
      effect: PARAMETER_EFFECT.figures[effect],
    })),
    more: Math.max(0, sorted.length - LISTED),
  }
}

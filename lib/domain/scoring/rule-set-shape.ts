import { z } from 'zod'
import { OPERATION_CODES, type RuleSet } from './rule-set'

// What a stored rule set must be before anything is computed with it. Source: domain rule book 5.4
// (every number is configurable).

const Points = z.int().min(0).max(1000)
const Operation = z.strictObject({
  points: Points,
  maxTimes: z.int().min(0).max(1000),
  repeat: z.enum(['daily', 'once']),
})
const Tier = z.strictObject({ withinDays: z.int().min(0).nullable(), points: Points })

/** Tiers are looked through from the first: they must rise, and only the last may be open. */
function doRise(tiers: readonly z.output<typeof Tier>[]): boolean {
  return tiers.every(({ withinDays }, index) => {
    const next = tiers[index + 1]
    if (!next) return true
    return withinDays !== null && (next.withinDays === null || next.withinDays > withinDays)
  })
}

export const RuleSetShape: z.ZodType<RuleSet> = z.strictObject({
  version: z.string().min(1).max(40),
  operations: z.strictObject(
    Object.fromEntries(OPERATION_CODES.map((code) => [code, Operation])) as Record<
      (typeof OPERATION_CODES)[number],
      typeof Operation
    >,
  ),
  maxOperationPointsPerCase: Points,
  timeTiers: z.array(Tier).min(1).max(20).refine(doRise, 'TIERS_MUST_RISE'),
  result: z.strictObject({
    success: Points,
    successConfirmed: Points,
    failure: Points,
    failureUndisputed: Points,
  }),
  // A rule set of the time when every case had one mediator names none; it means this.
  sharing: z
    .strictObject({ operation: z.enum(['actor', 'presiding']), closing: z.literal('presiding') })
    .default({ operation: 'actor', closing: 'presiding' }),
})

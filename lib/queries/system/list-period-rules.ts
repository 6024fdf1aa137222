import 'server-only'
import { z } from 'zod'
import { CLOCK_RULES, type ClockRule } from '@/lib/domain/deadline/clock-rules'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { ruleInWords, type RuleInWords } from '@/lib/labels/zh-CN/clock-rule'
import { defineSqlQuery } from '../define-query'

/** All rules, each group in the order of the table of periods. */
export type PeriodRulesView = {
  readonly inForce: readonly RuleInWords[]
  readonly upcoming: readonly RuleInWords[]
  readonly earlier: readonly RuleInWords[]
}

function groupOf({ since, until }: ClockRule, today: LocalDate): keyof PeriodRulesView {
  if (today < since) return 'upcoming'
  return until && until < today ? 'earlier' : 'inForce'
}

/** 期限规则: the rules by which the periods are counted, those of today apart from the others. */
export const listPeriodRules = defineSqlQuery({
  act: 'system:read',
  input: z.strictObject({}),
  load: () => Promise.resolve(CLOCK_RULES),
  present: (rules, { today }): PeriodRulesView => {
    const rowsIn = (group: keyof PeriodRulesView) =>
      rules.filter((rule) => groupOf(rule, today) === group).map(ruleInWords)
    return {
      inForce: rowsIn('inForce'),
      upcoming: rowsIn('upcoming'),
      earlier: rowsIn('earlier'),
    }
  },
})

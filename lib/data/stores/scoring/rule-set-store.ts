import 'server-only'
import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { RuleSetShape } from '@/lib/domain/scoring/rule-set-shape'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const r = columnsOf('score_rule_sets', 'r')
const RULE_SET = select({ version: r.version, rules: r.rules })

/**
 * A stored rule set, checked.
 * @throws an Error that names the version where the row is not a rule set, so that no wrong points
 * are given
 */
export function readRuleSet(row: { readonly version: string; readonly rules: unknown }): RuleSet {
  const parsed = RuleSetShape.safeParse(row.rules)
  if (!parsed.success || parsed.data.version !== row.version)
    throw new Error(`score_rule_sets ${row.version} holds no rule set of that version`)
  return parsed.data
}

/**
 * The rule set in force on a day: the last that took effect by then; null before the first one,
 * when nothing is earned. Source: domain rule book 5.4 (规则带版本号, 历史件用当时版本).
 */
export async function findRuleSetInForce(db: Read, on: LocalDate): Promise<RuleSet | null> {
  const row = await readRow(
    db,
    RULE_SET,
    Prisma.sql`FROM score_rule_sets r WHERE ${r.effective_on} <= ${on}::date
      ORDER BY ${r.effective_on} DESC, ${r.version} DESC LIMIT 1`,
  )
  return row ? readRuleSet(row) : null
}

/**
 * A rule set by the version that a score names.
 * @throws where there is none: every score is explained by its rules
 */
export async function getRuleSet(db: Db, version: string): Promise<RuleSet> {
  return readRuleSet(
    await db.scoreRuleSet.findUniqueOrThrow({
      where: { version },
      select: { version: true, rules: true },
    }),
  )
}

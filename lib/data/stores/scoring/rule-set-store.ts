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
 * A stored rule set, checked: a row that is none stops the reader instead of giving wrong points. Throws an Error that names the version.
 */
export function readRuleSet(row: { readonly version: string; readonly rules: unknown }): RuleSet {
  const parsed = RuleSetShape.safeParse(row.rules)
  if (!parsed.success || parsed.data.version !== row.version)
    throw new Error(`score_rule_sets ${row.version} holds no rule set of that version`)
  return parsed.data
}

/**
 * The rule set in force on a day: the one that took effect last, by then. Null before the first one: what was done then earns nothing.
 * Source: domain rule book 5.4 (规则带版本号, 历史件用当时版本).
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

/** A rule set by its version, as a score names it. Throws where there is none: a score never stands on rules nobody knows. */
export async function getRuleSet(db: Db, version: string): Promise<RuleSet> {
  return readRuleSet(
    await db.scoreRuleSet.findUniqueOrThrow({
      where: { version },
      select: { version: true, rules: true },
    }),
  )
}

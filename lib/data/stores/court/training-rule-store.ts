import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { TRAINING_RULES, type TrainingRule } from '@/lib/domain/assignment/training'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const c = columnsOf('courts', 'c')
const SETTING = select({ courtId: c.id, court: c.name, rule: c.training_rule })

export type CourtTrainingRule = {
  readonly courtId: string
  readonly court: string
  readonly rule: TrainingRule
}

const ruleOf = (stored: string): TrainingRule =>
  parseStoredEnum(TRAINING_RULES, stored, 'courts.training_rule')

/** What each of these courts has set for mediators without the training of 特邀规定 第7条. */
export async function findTrainingRules(
  db: Db,
  courtIds: readonly string[],
): Promise<ReadonlyMap<string, TrainingRule>> {
  const rows = await db.court.findMany({
    where: { id: { in: [...courtIds] } },
    select: { id: true, trainingRule: true },
  })
  return new Map(rows.map(({ id, trainingRule }) => [id, ruleOf(trainingRule)]))
}

/**
 * The setting of a court, locked until it is changed or kept; null where there is no such court.
 */
export async function lockTrainingRule(db: Db, courtId: string): Promise<CourtTrainingRule | null> {
  const row = await readRow(
    db,
    SETTING,
    Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid FOR UPDATE`,
  )
  return row && { ...row, rule: ruleOf(row.rule) }
}

/** Writes the setting of a court. */
export async function setTrainingRule(
  db: Db,
  _grant: Grant<'court:set-training-rule'>,
  courtId: string,
  rule: TrainingRule,
): Promise<void> {
  await db.court.update({
    where: { id: courtId },
    data: { trainingRule: rule },
    select: { id: true },
  })
}

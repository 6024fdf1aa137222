import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Training } from '@/lib/domain/mediator/decide-training'
import type { Db } from '@/lib/data/door'
import { fromDay, toDay } from '@/lib/data/mappers/day'

export type TrainingRecord = Training & {
  readonly trainingId: string
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
}

const select = {
  id: true,
  mediatorId: true,
  title: true,
  organiser: true,
  heldOn: true,
  hours: true,
  recordedBy: true,
  recordedAt: true,
  revokedAt: true,
  revokedBy: true,
} as const

const MOST_TRAININGS = 200

/** A mediator's trainings, the latest first, the revoked ones among them. */
export async function findTrainings(db: Db, mediatorId: string): Promise<TrainingRecord[]> {
  const rows = await db.mediatorTraining.findMany({
    where: { mediatorId },
    orderBy: [{ heldOn: 'desc' }, { recordedAt: 'desc' }],
    take: MOST_TRAININGS,
    select,
  })
  return rows.map(({ id, mediatorId: _mediatorId, heldOn, ...row }) => ({
    ...row,
    trainingId: id,
    heldOn: toDay(heldOn),
  }))
}

/** One training with the name of whose it is; null: not of this institution. */
export async function findTraining(
  db: Db,
  trainingId: string,
): Promise<(TrainingRecord & { readonly mediatorId: string; readonly mediator: string }) | null> {
  const row = await db.mediatorTraining.findUnique({
    where: { id: trainingId },
    select: { ...select, mediator: { select: { account: { select: { name: true } } } } },
  })
  if (!row) return null
  const { id, heldOn, mediator, ...rest } = row
  return { ...rest, trainingId: id, heldOn: toDay(heldOn), mediator: mediator.account.name }
}

export async function addTraining(
  db: Db,
  grant: Grant<'training:record'>,
  mediatorId: string,
  id: string,
  training: Training,
  at: Date,
): Promise<void> {
  const { institutionId, name } = grant.actor
  if (!institutionId) throw new Error('a training is recorded by an institution')
  await db.mediatorTraining.createMany({
    data: [
      {
        ...training,
        id,
        mediatorId,
        institutionId,
        heldOn: fromDay(training.heldOn),
        recordedAt: at,
        recordedBy: name,
      },
    ],
  })
}

/** Marks a mistaken entry. false: it was revoked before. */
export async function revokeTraining(
  db: Db,
  grant: Grant<'training:revoke'>,
  trainingId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.mediatorTraining.updateMany({
    where: { id: trainingId, revokedAt: null },
    data: { revokedAt: at, revokedBy: grant.actor.name },
  })
  return count === 1
}

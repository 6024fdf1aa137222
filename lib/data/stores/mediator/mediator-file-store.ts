import 'server-only'
import type { EventKind } from '@/lib/domain/audit/events'
import type { EndedService } from '@/lib/domain/ending/service-end'
import type { Leave } from '@/lib/domain/mediator/decide-leave'
import type { MediatorProfile, RosterDays } from '@/lib/domain/mediator/profile-rules'
import type { Db } from '@/lib/data/door'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { toEndedService } from '@/lib/data/mappers/ended-service'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { profileSelect, toProfile } from '@/lib/data/mappers/mediator-profile'

/** A mediator's whole file with numbers sealed. Instants in UTC. */
export type MediatorFile = {
  readonly mediatorId: string
  readonly name: string
  readonly version: number
  readonly status: 'active' | 'disabled'
  readonly ended: EndedService | null
  readonly statusChangedAt: Date | null
  readonly statusChangedByName: string | null
  readonly mustChangePassword: boolean
  readonly createdAt: Date
  readonly phoneSealed: string
  readonly identitySealed: string | null
  readonly profile: MediatorProfile & RosterDays
  readonly leave: Leave | null
}

/** The file of a mediator of the asking administrator's institution; null for everyone else's. */
export async function findMediatorFile(db: Db, mediatorId: string): Promise<MediatorFile | null> {
  const row = await db.account.findFirst({
    where: { id: mediatorId, role: 'mediator' },
    select: {
      id: true,
      name: true,
      version: true,
      status: true,
      endedOn: true,
      endedAs: true,
      statusChangedAt: true,
      statusChangedByName: true,
      mustChangePassword: true,
      createdAt: true,
      phoneSealed: true,
      mediator: {
        select: { identitySealed: true, leaveFrom: true, leaveTo: true, ...profileSelect },
      },
    },
  })
  if (!row?.mediator) return null
  const { id, status, endedOn, endedAs, mediator, ...account } = row
  const [from, to] = [toDayOrNull(mediator.leaveFrom), toDayOrNull(mediator.leaveTo)]
  return {
    ...account,
    mediatorId: id,
    ended: toEndedService(endedOn, endedAs),
    status: parseStoredEnum(['active', 'disabled'], status, 'accounts.status'),
    identitySealed: mediator.identitySealed,
    profile: toProfile(mediator),
    leave: from && to ? { from, to } : null,
  }
}

/** Kinds of events that changed a mediator's account or file, and raised its version. */
const CHANGED_BY = [
  'mediator.created',
  'mediator.edited',
  'mediator.password-reset',
  'mediator.activated',
  'mediator.disabled',
  'mediator.enabled',
  'mediator.service-ended',
] as const satisfies readonly EventKind[]

/**
 * Who last changed this mediator's account, and when: reported to a user whose edit came too late.
 */
export async function findLastMediatorChange(
  db: Db,
  {
    mediatorId,
    institutionId,
  }: { readonly mediatorId: string; readonly institutionId: string | null },
): Promise<{ readonly by: string; readonly at: Date } | null> {
  const row = await db.event.findFirst({
    where: { institutionId, aboutMediator: mediatorId, kind: { in: [...CHANGED_BY] } },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    select: { actorName: true, at: true },
  })
  return row && { by: row.actorName, at: row.at }
}

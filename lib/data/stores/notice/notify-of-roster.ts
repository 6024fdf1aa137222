import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { NoticeRecipients } from '@/lib/domain/notice/case-notices'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import type { RosterMove } from '@/lib/domain/roster/roster-moves'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'
import { toAdministrators, toClerks, toMediator } from './notify'

type Concerned = Pick<RosterEntry, 'id' | 'courtId' | 'institutionId' | 'mediatorId' | 'name'>

/** Mediator, institution and court of an entry. */
export function rosterRecipients({
  courtId,
  institutionId,
  mediatorId,
}: Concerned): readonly NoticeRecipients[] {
  const people = [toAdministrators(institutionId), toClerks(courtId)]
  return mediatorId === null ? people : [toMediator(mediatorId), ...people]
}

/** Tells the others whom an entry concerns what was done with it: not the office that did it. */
export async function notifyOfRoster(
  db: Db,
  entry: Concerned,
  move: RosterMove,
  by: Actor,
  at: Date,
): Promise<void> {
  const own = { institution_admin: 'administrators', mediator: 'mediator', court_clerk: 'clerks' }
  const others = rosterRecipients(entry).filter(
    ({ who }) => who !== own[by.role as keyof typeof own],
  )
  for (const to of others)
    await enqueue(db, {
      kind: 'roster_notice',
      payload: {
        to,
        notice: {
          kind: 'roster.moved',
          about: entry.id,
          name: entry.name,
          move,
          ...(entry.mediatorId === null && { ofInstitution: true }),
        },
        at: at.toISOString(),
      },
      runAt: at,
      by: by.id,
    })
}

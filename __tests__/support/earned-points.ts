import type { ScorePart } from '@/lib/domain/scoring/rule-set'
import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { layPart } from './case-parts'
import { ACT_AT } from './case-rows'
import type { World } from './world'

/** An event of a mediator in a case of court and institution a, as the source of points. */
export function eventOf(world: World, caseId: string): Promise<string> {
  const { mediatorA } = world.people
  const subject = { caseId, courtId: world.courts.a, institutionId: world.institutions.a }
  const event = { kind: 'case.viewed' as const, data: { surface: 'detail' as const } }
  // As the system: the mediator may have handed the case over since.
  return asSystem('lay an event', (db) =>
    appendEvent(db, { event, subject, by: mediatorA, at: ACT_AT }),
  )
}

type Earner = 'mediatorA' | 'mediatorA2'

/** Points that a mediator earned in a case of institution a. @returns the id of the point */
export async function layPoint(
  world: World,
  caseId: string,
  point: {
    readonly part: ScorePart
    readonly points: number
    readonly code?: string
    readonly on?: string
    readonly of?: Earner
  },
): Promise<string> {
  const { part, points, code = 'accept', on = '2026-11-20', of = 'mediatorA' } = point
  return layPart('score_points', caseId, {
    mediator_id: world.people[of].id,
    event_id: await eventOf(world, caseId),
    part,
    code,
    points,
    on_date: on,
    rule_version: 'default-1',
    subject: caseId,
  })
}

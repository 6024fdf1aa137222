// Sources: 特邀规定 第6条第3款 (在名册中列明), 第12条 (在名册中确定调解员).
import type { Exclusion } from '../assignment/exclusions'
import { refuse, type Decided } from '../refusal'

/**
 * Where the court holds, refused or removed the mediator's entry: how it is, by whom and since
 * when. null: another reason.
 */
export function refuseOffRoster(
  mediator: string | undefined,
  exclusion: Exclusion,
  fields: Readonly<Record<string, string>> = {},
): Decided<never> | null {
  if (exclusion.code !== 'not_on_roster' || !exclusion.held) return null
  const { status, by, at } = exclusion.held
  return refuse('MEDIATOR_OFF_ROSTER', { mediator, status, by, at: at.toISOString() }, fields)
}

// Who looked at one's own case. Sources: 个人信息保护法 第44、45、51条;
// docs/decisions/0105-rights-of-parties.md.
import type { ActorRole } from '../access/roles'
import type { LocalDate } from '../time/local-date'

/**
 * What an access record says was looked at: the case's page, a material, the dossier, a copy of it,
 * an own number.
 */
export const READING_KINDS = ['case', 'material', 'dossier', 'copy', 'number'] as const
export type ReadingKind = (typeof READING_KINDS)[number]

export type OwnReading = {
  readonly on: LocalDate
  readonly role: ActorRole
  readonly kind: ReadingKind
}

export type ReadingDay = {
  readonly on: LocalDate
  readonly roles: readonly { readonly role: ActorRole; readonly kinds: readonly ReadingKind[] }[]
}

/** By days, the latest first; of a day each role once, with what it looked at. */
export function groupReadings(readings: readonly OwnReading[]): readonly ReadingDay[] {
  const days = [...new Set(readings.map(({ on }) => on))].sort().reverse()
  return days.map((on) => {
    const ofDay = readings.filter((reading) => reading.on === on)
    const roles = [...new Set(ofDay.map(({ role }) => role))].sort()
    return {
      on,
      roles: roles.map((role) => ({
        role,
        kinds: READING_KINDS.filter((kind) =>
          ofDay.some((each) => each.role === role && each.kind === kind),
        ),
      })),
    }
  })
}

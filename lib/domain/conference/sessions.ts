// What an institution counts of its meetings by video. Source:
// docs/decisions/0150-after-a-conference.md.

/**
 * Of the meetings by video that were planned for a period: those whose conference was opened, how
 * it ended, and in which the form was changed or a line broke. One meeting may count in several.
 */
export const SESSION_KINDS = [
  'planned',
  'begun',
  'finished',
  'no_show',
  'line',
  'time',
  'other',
  'sound',
  'telephone',
  'broken',
] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

/** The whole of a period: sessions by kind, their minutes, and how often a line broke. */
export type SessionFigures = Readonly<Record<SessionKind, number>> & {
  readonly minutes: number
  readonly brokenLines: number
}

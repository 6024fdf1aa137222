// The log of a conference: when who came and went, breaks, and private talks by their times alone;
// no words of anyone. Source: docs/decisions/0143-conferences.md.

export const MARK_KINDS = [
  'opened',
  'entered',
  'admitted',
  'left',
  'lost',
  'returned',
  'replaced',
  'removed',
  'private_from',
  'private_to',
  'paused',
  'resumed',
  // Of a seat: by its page; of everyone: by the host.
  'form_changed',
  'shown',
  'line_broken',
  'line_good',
  'ended',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export type Mark = {
  /** Of its conference, from 1. */
  readonly no: number
  readonly kind: MarkKind
  readonly at: Date
  readonly seatId: string | null
  /** Of a private talk: with which party. */
  readonly partyId: string | null
  /** A code: the form, the reason of the end; of what was shown the id and page of a material. */
  readonly detail: string | null
}

/** The text whose digest the end of a conference keeps: a line for each mark, in its order. */
export function marksText(marks: readonly Mark[]): string {
  return marks
    .map(({ no, kind, at, seatId, partyId, detail }) =>
      [no, kind, at.toISOString(), seatId ?? '', partyId ?? '', detail ?? ''].join(' '),
    )
    .join('\n')
}

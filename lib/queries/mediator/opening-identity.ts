import type { PreparedParty } from '@/lib/domain/case/preparations'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import { findLastOfAttendee, findRenewal, OPENING_WAYS } from '@/lib/domain/meeting/renewal'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { identityBeforeMeeting } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { identityWay } from '@/lib/labels/zh-CN/preparation'

/** Whether someone who is expected at a meeting was identified for it. */
export type ExpectedPerson = {
  readonly id: string
  readonly name: string
  readonly identity: {
    readonly words: string
    readonly isRenewed: boolean
    /** No kind of document is known that matched. */
    readonly needsDocument: boolean
  }
}

/** What the form offers: the page sends it, because the scripts of forms are counted. */
export const OPENING_CHOICES = {
  ways: OPENING_WAYS.map((value) => ({ value, label: identityWay[value] })),
  documents: DOCUMENT_KINDS.map((value) => ({ value, label: documentKind[value] })),
}

/**
 * Parties and agents, each with the check that identifies them for the planned meeting, or the last
 * one there was.
 * @param meeting null: none is planned yet, and it would begin now
 */
export function presentExpected(
  parties: readonly PreparedParty[],
  checks: readonly TimedCheck[],
  meeting: Pick<Meeting, 'startsAt'> | null,
  now: Date,
): readonly ExpectedPerson[] {
  const from = meeting && meeting.startsAt < now ? meeting.startsAt : now
  const expected = parties.flatMap(({ id, name, agents }) => [
    { kind: 'party' as const, id, name },
    ...agents.map((agent) => ({ kind: 'agent' as const, ...agent })),
  ])
  return expected.map(({ kind, id, name }) => {
    const attendee = { personKind: kind, personId: id }
    const last = findLastOfAttendee(parties, checks, attendee)
    const renewal = findRenewal(parties, checks, attendee, { from, to: now })
    const shown = renewal ?? last
    const inWords = shown && {
      on: dayInWords(shown.on, toLocalDate(now)),
      how: identityWay[shown.way],
      matches: shown.matches,
    }
    return {
      id,
      name,
      identity: {
        words: identityBeforeMeeting(inWords, renewal !== null),
        isRenewed: renewal !== null,
        needsDocument: last?.matches !== true,
      },
    }
  })
}

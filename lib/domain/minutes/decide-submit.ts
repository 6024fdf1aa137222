// 交各方核对, 退回修改. Sources: 在线调解规则 第22条 (在线核对确认); 在线诉讼规则 第34条; docs/decisions/0062-minutes.md.
import { findLapse, type LapseFacts } from '../case/lapse'
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import { findCurrentEntries, type MinutesEntry, type MinutesState } from './minutes'

export type MinutesFacts = CaseFacts &
  LapseFacts & {
    readonly minutes: {
      readonly id: string
      readonly minutesNo: number
      readonly state: MinutesState
      /** How often it was given to the persons present. */
      readonly version: number
    }
    readonly entries: readonly MinutesEntry[]
    /** Whether the meeting is recorded as held: only then it is known who was present. */
    readonly isMeetingHeld: boolean
    readonly attendees: readonly { readonly id: string; readonly name: string }[]
  }

/**
 * Gives the minutes to the persons present. `lastNo` is the number of the last entry on the device:
 * a device that has not seen all entries, or has not sent all of its own, gives nothing away.
 * @returns the move, or MINUTES_NOT_OPEN, MEETING_NOT_HELD, MINUTES_INCOMPLETE,
 * MINUTES_CHANGED_MEANWHILE, STATUS_DOES_NOT_ALLOW
 */
export function decideSubmitMinutes(
  facts: MinutesFacts,
  { lastNo, sha256 }: { readonly lastNo: number; readonly sha256: string },
  context: { readonly now: Date },
): Decided<Transition<'submit_minutes'>> {
  const moved = decideMove('submit_minutes', facts)
  if (!moved.ok) return moved
  const { minutes, entries } = facts
  if (minutes.state !== 'draft')
    return refuse('MINUTES_NOT_OPEN', { minutesNo: minutes.minutesNo, state: minutes.state })
  if (!facts.isMeetingHeld) return refuse('MEETING_NOT_HELD')
  if (lastNo !== entries.length)
    return refuse('MINUTES_CHANGED_MEANWHILE', { seen: lastNo, entries: entries.length })
  const sections = new Set(findCurrentEntries(entries).map(({ section }) => section))
  if (!sections.has('statement')) return refuse('MINUTES_INCOMPLETE', { missing: 'statement' })
  if (!sections.has('result')) return refuse('MINUTES_INCOMPLETE', { missing: 'result' })
  const lapsedOn = findLapse(facts, toLocalDate(context.now))
  return allow({
    move: 'submit_minutes',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'minutes.submitted',
      data: {
        minutesId: minutes.id,
        minutesNo: minutes.minutesNo,
        version: minutes.version + 1,
        entries: entries.length,
        sha256,
        to: facts.attendees.map(({ name }) => name).join('、'),
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_22',
  })
}

/**
 * Takes minutes that a person objects to back for correction. What was confirmed of this version
 * counts no longer; it remains on record.
 * @returns the move, or MINUTES_NOT_SUBMITTED, STATUS_DOES_NOT_ALLOW
 */
export function decideReopenMinutes(facts: MinutesFacts): Decided<Transition<'reopen_minutes'>> {
  const moved = decideMove('reopen_minutes', facts)
  if (!moved.ok) return moved
  const { minutes } = facts
  if (minutes.state !== 'submitted')
    return refuse('MINUTES_NOT_SUBMITTED', { minutesNo: minutes.minutesNo, state: minutes.state })
  return allow({
    move: 'reopen_minutes',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'minutes.reopened',
      data: {
        minutesId: minutes.id,
        minutesNo: minutes.minutesNo,
        version: minutes.version,
      },
    },
    basis: null,
  })
}

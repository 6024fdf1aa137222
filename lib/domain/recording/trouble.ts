// Why chunks of a recording do not come, as the device that records reports it, and for how long
// everyone in the room reads it. Source: docs/decisions/0195-recorder-in-trouble.md.
import { allow, refuse, type Decided } from '../refusal'
import { ALARM_AFTER_MS } from './chunks'
import type { RecordingState } from './recording'

/**
 * `disk_full`: of the device, chunks go from its memory; `line_weak`: chunks wait on the device;
 * `device_slept`: it stood still; `recorder_failed`: its recorder did not start or broke off;
 * `server_refused`: a chunk was not accepted; `server_full`: the server can store no more;
 * `recording_full`: the recording holds as much as one may.
 */
export const TROUBLES = [
  'disk_full',
  'line_weak',
  'device_slept',
  'recorder_failed',
  'server_refused',
  'server_full',
  'recording_full',
] as const
export type RecordingTrouble = (typeof TROUBLES)[number]

/** More chunks than these waiting on the device mean that the line is too weak: ten seconds. */
export const MOST_WAITING = 5

/** What a recorder knows of itself. */
export type RecorderFacts = {
  /** Chunks on the device alone. */
  readonly waiting: number
  /** The device keeps no more; chunks are in its memory. */
  readonly isDeviceFull: boolean
  /** The last chunk was not accepted because the server stores no more. */
  readonly isServerFull: boolean
  /** Why the last part did not begin, or broke off; null: a later chunk has arrived. */
  readonly broke: RecordingTrouble | null
}

/**
 * The trouble that matters most: first what loses sound and picture, then what may. Of a full
 * device everyone reads that its chunks are sent, which is not true on a weak line.
 */
export function findTrouble(facts: RecorderFacts): RecordingTrouble | null {
  const { waiting, isDeviceFull, isServerFull, broke } = facts
  if (broke) return broke
  if (isServerFull) return 'server_full'
  if (waiting > MOST_WAITING) return 'line_weak'
  return isDeviceFull ? 'disk_full' : null
}

/**
 * What the server's refusal of a part or a chunk means.
 * @param code null: the answer had none
 * @returns null: it is a time in which nothing may be recorded, or after the end
 */
export function troubleOfRefusal(code: string | null): RecordingTrouble | null {
  if (code === 'RECORDING_FULL') return 'recording_full'
  return code === 'RECORDING_NOT_NOW' || code === 'RECORDING_OVER' ? null : 'server_refused'
}

/** Long enough to be read by everyone, in milliseconds: pages look every four seconds. */
const SHOWN_AT_LEAST_MS = 8_000

export type NotedTrouble = { readonly trouble: RecordingTrouble; readonly at: Date }

/**
 * Is the trouble that was noted last still shown? Until a chunk has arrived that was recorded after
 * it, and for eight seconds. What was noted before a private talk, a break or a missing consent is
 * shown no more.
 * @param since from when on it should be recorded without a break
 * @param recordedTo the end of the chunk that was recorded last; null: none
 */
export function isTroubleOpen(
  noted: Pick<NotedTrouble, 'at'>,
  { since, recordedTo }: { readonly since: Date; readonly recordedTo: Date | null },
  now: Date,
): boolean {
  if (noted.at < since) return false
  const isOver = recordedTo !== null && recordedTo > noted.at
  return !isOver || now.getTime() - noted.at.getTime() < SHOWN_AT_LEAST_MS
}

type RoomFacts = {
  readonly startedAt: Date | null
  readonly clearSince: Date | null
  readonly recordedTo: Date | null
  readonly noted: NotedTrouble | null
}

/** From when on it should be recorded without a break: its start, or the end of the last block. */
export const recordsSince = ({
  startedAt,
  clearSince,
}: Pick<RoomFacts, 'startedAt' | 'clearSince'>): Date =>
  new Date(Math.max(startedAt?.getTime() ?? 0, clearSince?.getTime() ?? 0))

/** The trouble that everyone in the room reads now; null: none. */
export function openTrouble(facts: RoomFacts, now: Date): RecordingTrouble | null {
  const { noted, recordedTo } = facts
  const isOpen = noted && isTroubleOpen(noted, { since: recordsSince(facts), recordedTo }, now)
  return isOpen ? noted.trouble : null
}

/** Does everyone read of this trouble that recording goes on, or begins again? */
export const goesOn = (trouble: RecordingTrouble): boolean =>
  trouble === 'disk_full' || trouble === 'server_refused'

/**
 * The trouble that everyone reads in place of the alarm; null: none, or one of which it is no
 * longer true that recording goes on, since nothing has arrived in the ten seconds after it.
 */
export function shownTrouble(
  facts: RoomFacts,
  isAlarming: boolean,
  now: Date,
): RecordingTrouble | null {
  const open = openTrouble(facts, now)
  if (!open || !facts.noted || !isAlarming || !goesOn(open)) return open
  return now.getTime() - facts.noted.at.getTime() < ALARM_AFTER_MS ? open : null
}

/**
 * The device reports a trouble.
 * @param open what everyone reads already
 * @returns the trouble; null: it is known, or nothing is recorded at this moment; or RECORDING_OVER
 */
export function decideTrouble(
  facts: {
    readonly state: RecordingState
    readonly isBlocked: boolean
    readonly open: RecordingTrouble | null
  },
  trouble: RecordingTrouble,
): Decided<RecordingTrouble | null> {
  if (facts.state !== 'running') return refuse('RECORDING_OVER')
  return allow(facts.isBlocked || facts.open === trouble ? null : trouble)
}

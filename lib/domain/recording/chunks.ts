// What a recorder sends: when it may record, what is stored, what is missing. Sources:
// 在线调解规则 第18条 (a private talk is never recorded); docs/decisions/0145-recordings.md. Times are
// moments of the server's clock.
import type { Conference } from '../conference/conference'
import type { Mark } from '../conference/marks'
import { allow, refuse, type Decided } from '../refusal'
import { LATE_CHUNKS_HOURS, MOST_RECORDING_BYTES, type RecordingState } from './recording'

export const BLOCK_REASONS = ['private', 'paused', 'consent'] as const
export type BlockReason = (typeof BLOCK_REASONS)[number]

/** A span in which nothing may be recorded; `to` null: it lasts. */
export type Block = { readonly from: Date; readonly to: Date | null; readonly reason: BlockReason }

export type TimedConsent = {
  readonly seatId: string
  readonly answer: 'given' | 'refused' | 'withdrawn'
  readonly at: Date
}

/**
 * The spans in which nothing may be recorded: private talks, breaks, and the time in which someone
 * was in the joint hall who had not consented yet.
 * @param mediators seats that need no consent
 */
export function findBlocks(
  marks: readonly Mark[],
  consents: readonly TimedConsent[],
  mediators: readonly string[],
): readonly Block[] {
  const blocks: Block[] = []
  const endOf = (after: Mark, kinds: readonly Mark['kind'][], seatId: string | null = null) =>
    marks.find(
      (mark) =>
        mark.no > after.no &&
        kinds.includes(mark.kind) &&
        (seatId === null || mark.seatId === null || mark.seatId === seatId),
    )?.at ?? null
  for (const mark of marks) {
    const { kind, at: from, seatId } = mark
    if (kind === 'private_from')
      blocks.push({ from, to: endOf(mark, ['private_to', 'paused', 'ended']), reason: 'private' })
    if (kind === 'paused')
      blocks.push({ from, to: endOf(mark, ['resumed', 'ended']), reason: 'paused' })
    if (kind !== 'admitted' || seatId === null || mediators.includes(seatId)) continue
    const own = consents.filter((consent) => consent.seatId === seatId)
    if (own.findLast(({ at }) => at <= from)?.answer === 'given') continue
    const given = own.find(({ answer, at }) => answer === 'given' && at > from)?.at ?? null
    const gone = endOf(mark, ['left', 'removed', 'paused', 'ended'], seatId)
    const ends = [given, gone].filter((at) => at !== null)
    const to = ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)))
    blocks.push({ from, to, reason: 'consent' })
  }
  return blocks
}

/** How far two clocks may differ, and how long a recorder takes to stop, in milliseconds. */
const SLACK_MS = 1_000
const LATE_CHUNKS_MS = LATE_CHUNKS_HOURS * 3_600_000
/** No chunk is longer. */
const LONGEST_CHUNK_MS = 30_000

type Span = { readonly from: Date; readonly to: Date }

const overlap = (span: Span, { from, to }: Block): number =>
  Math.min(span.to.getTime(), to?.getTime() ?? Infinity) -
  Math.max(span.from.getTime(), from.getTime())

export type ChunkFacts = {
  readonly state: RecordingState
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly blocks: readonly Block[]
  /** Bytes that the recording holds already. */
  readonly bytes: number
  /** The last chunk of the part that is stored; null: none. */
  readonly last: { readonly no: number; readonly to: Date } | null
  /** The stored chunk of this number. */
  readonly existing: { readonly sha256: string } | null
  /** When another recorder took over from this one. */
  readonly takenOverAt: Date | null
}

export type SentChunk = Span & {
  readonly no: number
  readonly sha256: string
  readonly size: number
}

/**
 * Is this chunk stored? The same one may come again, and has one effect; chunks of a part come in
 * their order; nothing that belongs to a private talk, a break or the time without a consent; what
 * was recorded before the end for a day after it.
 * @returns whether to store it; or RECORDING_OVER, RECORDING_CHUNK_DIFFERS, RECORDING_CHUNK_MISSING
 * (`next`: the number that is missing), RECORDING_NOT_NOW, RECORDING_FULL
 */
export function decideChunk(
  facts: ChunkFacts,
  chunk: SentChunk,
  now: Date,
): Decided<'store' | 'known'> {
  const { existing, last, startedAt, stoppedAt, blocks, bytes, takenOverAt } = facts
  if (existing)
    return existing.sha256 === chunk.sha256 ? allow('known') : refuse('RECORDING_CHUNK_DIFFERS')
  const isLate = stoppedAt !== null && now.getTime() - stoppedAt.getTime() > LATE_CHUNKS_MS
  if ((facts.state !== 'running' && facts.state !== 'stopped') || isLate)
    return refuse('RECORDING_OVER')
  const next = last ? last.no + 1 : 0
  if (chunk.no !== next) return refuse('RECORDING_CHUNK_MISSING', { next })
  const [from, to] = [chunk.from.getTime(), chunk.to.getTime()]
  const ends = [stoppedAt, takenOverAt, now].filter((at) => at !== null).map(Number)
  const isInTime =
    startedAt !== null &&
    from < to &&
    to - from <= LONGEST_CHUNK_MS &&
    from >= (last?.to ?? startedAt).getTime() - SLACK_MS &&
    to <= Math.min(...ends) + SLACK_MS
  if (!isInTime || blocks.some((block) => overlap(chunk, block) > SLACK_MS))
    return refuse('RECORDING_NOT_NOW')
  return bytes + chunk.size > MOST_RECORDING_BYTES ? refuse('RECORDING_FULL') : allow('store')
}

/** How long no chunk may come before everyone in the room is warned, in milliseconds. */
export const ALARM_AFTER_MS = 10_000

/**
 * Has the recording stood still for ten seconds? Never where nothing may be recorded.
 * @param since from when on it should be recorded: its start, or the end of the last block
 */
export function isAlarming(
  {
    isRunning,
    isBlocked,
    since,
    receivedAt,
  }: {
    readonly isRunning: boolean
    readonly isBlocked: boolean
    readonly since: Date
    readonly receivedAt: Date | null
  },
  now: Date,
): boolean {
  if (!isRunning || isBlocked) return false
  return now.getTime() - Math.max(since.getTime(), receivedAt?.getTime() ?? 0) >= ALARM_AFTER_MS
}

/** Never in a private talk, a break, or beside someone who has not consented. */
export const mayRecordNow = (
  conference: Pick<Conference, 'state' | 'caucusPartyId'> | null,
  lacksConsent: boolean,
): boolean => conference?.state === 'open' && conference.caucusPartyId === null && !lacksConsent

/**
 * May a recorder begin now?
 * @returns true, or null where this part has begun; or RECORDING_OVER, RECORDING_NOT_NOW
 */
export function decidePart({
  conference,
  isRunning,
  lacksConsent,
  existing,
}: {
  readonly conference: Pick<Conference, 'state' | 'caucusPartyId'> | null
  readonly isRunning: boolean
  readonly lacksConsent: boolean
  readonly existing: { readonly isOfRecording: boolean } | null
}): Decided<true | null> {
  if (existing) return existing.isOfRecording ? allow(null) : refuse('NOT_FOUND')
  if (!isRunning) return refuse('RECORDING_OVER')
  return mayRecordNow(conference, lacksConsent) ? allow(true) : refuse('RECORDING_NOT_NOW')
}

export type PartOfDevice = {
  /** null: the device did not name itself. */
  readonly deviceId: string | null
  readonly sentAt: Date | null
}

/**
 * A device has sent everything that it had. Is the file made now? Only once every device that
 * recorded has said so; else what another one still has would come too late.
 */
export const isAllSent = (parts: readonly PartOfDevice[], deviceId: string | null): boolean =>
  parts.every((part) => part.sentAt !== null || part.deviceId === deviceId)

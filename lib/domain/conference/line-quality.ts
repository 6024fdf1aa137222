// Quality of a line in a video conference. Source: 在线诉讼规则 第24条 (信号良好), 第25条 (who is away
// because the line failed is not absent); ADR 0144.

/** As it is shown beside a person: `lost` is a connection that is not there at present. */
export type Line = 'good' | 'broken' | 'lost'

/**
 * Counters of what arrives from one person, as a browser's statistics have them: they grow from the
 * beginning of the connection.
 */
export type LineCounters = {
  /** Milliseconds; only the difference of two readings has a meaning. */
  readonly at: number
  readonly isConnected: boolean
  readonly packetsReceived: number
  readonly packetsLost: number
  /** Seconds, the worse one of sound and picture; null before anything arrived. */
  readonly jitter: number | null
  /** Seconds there and back; null before it was measured. */
  readonly roundTrip: number | null
  readonly framesDecoded: number
}

/** A line as it is judged, with what a change of it waits for. */
export type LineState = {
  readonly line: Line
  /** How many readings, one after the other, spoke for another word than `line`. */
  readonly against: number
  readonly last: LineCounters | null
}

export const UNKNOWN_LINE: LineState = { line: 'good', against: 0, last: null }

type Bounds = {
  readonly lostShare: number
  readonly jitter: number
  readonly roundTrip: number
  readonly framesPerSecond: number
}

// A good line turns broken above the first bounds, and a broken one good below the second: between
// them nothing changes, so that the sign beside a name does not flicker.
const BREAKS: Bounds = { lostShare: 0.08, jitter: 0.08, roundTrip: 0.6, framesPerSecond: 4 }
const HEALS: Bounds = { lostShare: 0.03, jitter: 0.05, roundTrip: 0.4, framesPerSecond: 7 }

const READINGS_TO_BREAK = 2
const READINGS_TO_HEAL = 3

/** What happened between two readings; null is what was not measured or has no meaning. */
function measure(before: LineCounters, after: LineCounters) {
  const seconds = (after.at - before.at) / 1000
  const received = after.packetsReceived - before.packetsReceived
  const lost = Math.max(0, after.packetsLost - before.packetsLost)
  const frames = after.framesDecoded - before.framesDecoded
  return {
    lostShare: received + lost > 0 ? lost / (received + lost) : null,
    jitter: received > 0 ? after.jitter : null,
    roundTrip: after.roundTrip,
    // No frame at all is a picture that its sender has switched off.
    framesPerSecond: seconds > 0 && frames > 0 ? frames / seconds : null,
  }
}

function isWithin(bounds: Bounds, before: LineCounters, after: LineCounters): boolean {
  const { lostShare, jitter, roundTrip, framesPerSecond } = measure(before, after)
  return (
    (lostShare ?? 0) < bounds.lostShare &&
    (jitter ?? 0) < bounds.jitter &&
    (roundTrip ?? 0) < bounds.roundTrip &&
    (framesPerSecond ?? bounds.framesPerSecond) >= bounds.framesPerSecond
  )
}

/**
 * The line after one more reading, taken about every two seconds. It is lost and back at once,
 * because the connection itself reports it; it becomes `broken` after two bad readings and `good`
 * after three good ones. Counters that went down belong to a new connection: they count from there.
 */
export function judgeLine(state: LineState, reading: LineCounters): LineState {
  if (!reading.isConnected) return { line: 'lost', against: 0, last: null }
  const { last } = state
  const line = state.line === 'lost' ? 'good' : state.line
  if (last === null || reading.packetsReceived < last.packetsReceived)
    return { line, against: 0, last: reading }
  const isGood = line === 'good'
  if (isWithin(isGood ? BREAKS : HEALS, last, reading) === isGood)
    return { line, against: 0, last: reading }
  const against = state.against + 1
  if (against < (isGood ? READINGS_TO_BREAK : READINGS_TO_HEAL))
    return { line, against, last: reading }
  return { line: isGood ? 'broken' : 'good', against: 0, last: reading }
}

const RANK: Readonly<Record<Line, number>> = { good: 0, broken: 1, lost: 2 }

/**
 * A person's own line, by the lines to everyone else: the best of them, since a bad line of one
 * other person says nothing about one's own. Alone it is good.
 */
export function judgeOwnLine(lines: readonly Line[]): Line {
  return [...lines].sort((a, b) => RANK[a] - RANK[b])[0] ?? 'good'
}

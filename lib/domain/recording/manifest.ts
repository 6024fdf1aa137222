// What stays of a recording beside its one file: parts, chunks, gaps and an index. Source:
// docs/decisions/0145-recordings.md.
import { MARK_KINDS, type Mark, type MarkKind } from '../conference/marks'
import type { Block, BlockReason } from './chunks'
import type { RecordingMedium } from './recording'

export const GAP_REASONS = ['private', 'paused', 'consent', 'lost'] as const
export type GapReason = BlockReason | 'lost'

export type RecordedChunk = {
  readonly no: number
  readonly sha256: string
  readonly size: number
  readonly from: Date
  readonly to: Date
}

/** One run of a recorder that has a chunk at least. */
export type RecordedPart = {
  readonly no: number
  readonly medium: RecordingMedium
  readonly chunks: readonly RecordedChunk[]
}

/** A part with its place in the file, in milliseconds. */
export type PlacedPart = RecordedPart & { readonly fromMs: number; readonly toMs: number }

/** At this place of the file so much of the day is missing. */
export type Gap = {
  readonly atMs: number
  readonly from: Date
  readonly to: Date
  readonly reason: GapReason
}

const startOf = ({ chunks }: RecordedPart) => chunks[0]!.from
const endOf = ({ chunks }: RecordedPart) => chunks.at(-1)!.to

/** What the clock showed between the first and the last chunk of each part, in milliseconds. */
export const computeWallMs = (parts: readonly RecordedPart[]): number =>
  parts.reduce((sum, part) => sum + endOf(part).getTime() - startOf(part).getTime(), 0)

/** The longest of what was going on in between says why; nothing of it: the recorder was lost. */
function reasonOf({ from, to }: Pick<Gap, 'from' | 'to'>, blocks: readonly Block[]): GapReason {
  const shared = ({ from: start, to: end }: Block) =>
    Math.min(to.getTime(), end?.getTime() ?? Infinity) - Math.max(from.getTime(), start.getTime())
  const found = blocks.filter((block) => shared(block) > 0)
  return found.sort((one, other) => shared(other) - shared(one))[0]?.reason ?? 'lost'
}

/** So long a recorder may take to begin and to end, in milliseconds: that is no gap. */
const MOST_AROUND_MS = 10_000

/**
 * Parts follow each other in the file; what is between them is a gap with its reason, and so is
 * what is missing before the first one and after the last one.
 * @param span the recording from its start to its end
 */
export function findGaps(
  parts: readonly PlacedPart[],
  blocks: readonly Block[],
  span: Pick<Gap, 'from' | 'to'>,
): readonly Gap[] {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return []
  const gapAt = (atMs: number, from: Date, to: Date): Gap => ({
    atMs,
    from,
    to,
    reason: reasonOf({ from, to }, blocks),
  })
  const around = [
    gapAt(first.fromMs, span.from, startOf(first)),
    gapAt(last.toMs, endOf(last), span.to),
  ].map((gap) => (gap.to.getTime() - gap.from.getTime() > MOST_AROUND_MS ? [gap] : []))
  const between = parts
    .slice(1)
    .map((part, index) => gapAt(part.fromMs, endOf(parts[index]!), startOf(part)))
  return [...around[0]!, ...between, ...around[1]!]
}

/** Marks that help to find a place in a recording; without a name. */
const INDEXED: readonly MarkKind[] = ['admitted', 'left', 'lost', 'returned', 'removed']

export type IndexEntry = { readonly atMs: number; readonly at: Date; readonly kind: MarkKind }

/** A part with its place in the file, in milliseconds, and its times by the clock. */
export type PartTimes = {
  readonly fromMs: number
  readonly toMs: number
  readonly from: Date
  readonly to: Date
}

const timesOf = (part: PlacedPart): PartTimes => ({
  ...{ fromMs: part.fromMs, toMs: part.toMs },
  ...{ from: startOf(part), to: endOf(part) },
})

/**
 * So much shorter than the clock a part may play, in milliseconds: a recorder needs as long to
 * begin and to end.
 */
const MOST_SHORT_MS = 2_000

/** A part of the file in which so much is missing that the clock showed. */
export type ShortPart = { readonly atMs: number; readonly missingMs: number }

/**
 * Parts that play for less time than their chunks say that they last: the device was too busy to
 * record all of it. Where in the part it is missing is not known, so that it is no gap.
 */
export const findShortParts = (parts: readonly PartTimes[]): readonly ShortPart[] =>
  parts.flatMap(({ fromMs, toMs, from, to }) => {
    const missingMs = to.getTime() - from.getTime() - (toMs - fromMs)
    return missingMs > MOST_SHORT_MS ? [{ atMs: fromMs, missingMs }] : []
  })

/** Where in the file a moment is; null: nothing was recorded then. */
export function findPlace(
  parts: readonly PartTimes[],
  at: Date,
): { readonly atMs: number; readonly part: PartTimes } | null {
  const part = parts.find(({ from, to }) => from <= at && at <= to)
  if (!part) return null
  const atMs = part.fromMs + at.getTime() - part.from.getTime()
  return { atMs: Math.min(atMs, part.toMs), part }
}

/** Where in the file the log of the conference notes something. */
export function computeIndex(
  parts: readonly PlacedPart[],
  marks: readonly Mark[],
): readonly IndexEntry[] {
  const times = parts.map(timesOf)
  return marks.flatMap(({ kind, at }) => {
    const place = INDEXED.includes(kind) ? findPlace(times, at) : null
    return place ? [{ atMs: place.atMs, at, kind }] : []
  })
}

export type Manifest = {
  readonly recordingId: string
  readonly durationMs: number
  readonly wallMs: number
  readonly parts: readonly PlacedPart[]
  readonly gaps: readonly Gap[]
  readonly index: readonly IndexEntry[]
  readonly file: { readonly sha256: string; readonly size: number }
}

/** The text that is kept; its digest is in the record of the case. */
export const writeManifest = (manifest: Manifest): string => JSON.stringify(manifest)

/** Gaps and index of a kept manifest, for the page of the replay. Throws where it is none. */
export function readManifest(text: string): {
  readonly gaps: readonly Gap[]
  readonly index: readonly IndexEntry[]
} {
  const { gaps, index } = JSON.parse(text) as {
    readonly gaps: readonly (Omit<Gap, 'from' | 'to'> & { from: string; to: string })[]
    readonly index: readonly { atMs: number; at: string; kind: string }[]
  }
  return {
    gaps: gaps.map((gap) => ({ ...gap, from: new Date(gap.from), to: new Date(gap.to) })),
    index: index.map(({ kind, at, atMs }) => {
      const known = MARK_KINDS.find((each) => each === kind)
      if (!known) throw new RangeError(`unknown mark ${kind} in a manifest`)
      return { kind: known, atMs, at: new Date(at) }
    }),
  }
}

/** Places and times of the parts of a kept manifest. Throws where it is none. */
export function readPartTimes(text: string): readonly PartTimes[] {
  const { parts } = JSON.parse(text) as {
    readonly parts: readonly {
      readonly fromMs: number
      readonly toMs: number
      readonly chunks: readonly { readonly from: string; readonly to: string }[]
    }[]
  }
  return parts.map(({ fromMs, toMs, chunks }) => ({
    ...{ fromMs, toMs },
    from: new Date(chunks[0]!.from),
    to: new Date(chunks.at(-1)!.to),
  }))
}

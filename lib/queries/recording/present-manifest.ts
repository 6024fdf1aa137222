import 'server-only'
import { findShortParts, readManifest, readPartTimes } from '@/lib/domain/recording/manifest'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { indexWords, RECORDING } from '@/lib/labels/zh-CN/recording'

/** A place in a recording, in milliseconds, and what is there. */
export type IndexLine = { readonly atMs: number; readonly words: string }

/**
 * Gaps, short parts and the log of a recording in words, without a name, in the order of their
 * places.
 */
export function presentManifest(manifest: string): readonly IndexLine[] {
  const { gaps, index } = readManifest(manifest)
  return [
    ...gaps.map(({ atMs, from, to, reason }) => ({
      atMs,
      words: RECORDING.gap(atMs, reason, clockTime(from), clockTime(to)),
    })),
    ...findShortParts(readPartTimes(manifest)).map(({ atMs, missingMs }) => ({
      atMs,
      words: RECORDING.short(atMs, missingMs),
    })),
    ...index
      .filter(({ kind }) => indexWords[kind])
      .map(({ atMs, kind }) => ({ atMs, words: RECORDING.mark(atMs, kind) })),
  ].toSorted((one, other) => one.atMs - other.atMs)
}

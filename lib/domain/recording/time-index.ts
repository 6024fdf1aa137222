// Places of a recording by the record of its meeting: what was written while it ran. Source:
// 在线调解规则 第22条 (同步形成电子笔录); docs/decisions/0195-recorder-in-trouble.md.
import { findCurrentEntries, whenSaid, type MinutesEntry } from '../minutes/minutes'
import { findPlace, type PartTimes } from './manifest'

/** What is written was said a little before, in milliseconds. */
const LEAD_MS = 10_000

export type SaidPlace = {
  readonly atMs: number
  readonly speaker: string
  /** As it reads now. */
  readonly text: string
}

/**
 * Where in the file the lines of the minutes were said. A correction is at the place of what it
 * corrects; the course of the meeting was filled in at once and has no place.
 * @param openedAt of these minutes
 */
export function findSaidPlaces(
  parts: readonly PartTimes[],
  entries: readonly MinutesEntry[],
  openedAt: Date,
): readonly SaidPlace[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const firstOf = (entry: MinutesEntry): MinutesEntry => {
    const before = entry.replaces === null ? undefined : byId.get(entry.replaces)
    return before ? firstOf(before) : entry
  }
  return findCurrentEntries(entries).flatMap((entry) => {
    const place = findPlace(parts, whenSaid(firstOf(entry), openedAt))
    if (entry.section === 'course' || !place) return []
    const atMs = Math.max(place.atMs - LEAD_MS, place.part.fromMs)
    return [{ atMs, speaker: entry.speaker.name, text: entry.text }]
  })
}

// Which backups are kept, and for how long. Pure: times in, names out.
import { neededFrom, orderOf } from './wal.mjs'

const DAY_MS = 86_400_000
/** Any moment can be restored of so many days; then one backup of each day, then of each month. */
export const RULE = { everyMomentDays: 7, dailyDays: 35, monthlyMonths: 12 }

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const dayOf = (ms) => beijing.format(new Date(ms))
const monthOf = (ms) => dayOf(ms).slice(0, 7)

function monthsBetween(earlier, later) {
  const [[y, m], [yy, mm]] = [earlier, later].map((ms) => monthOf(ms).split('-').map(Number))
  return (yy - y) * 12 + mm - m
}

/**
 * Decides about backups: `{ id, endedAt, wal }`, in any order.
 * @returns {{ kept: object[], dropped: object[], sinceMs: number, from: object | null }}
 * sinceMs: the first moment of which every later one can be restored; from: the backup from which
 */
export function decideKept(backups, nowMs) {
  const sorted = backups
    .map((backup) => ({ ...backup, endedMs: Date.parse(backup.endedAt) }))
    .sort((a, b) => b.endedMs - a.endedMs)
  const windowMs = nowMs - RULE.everyMomentDays * DAY_MS
  // The newest before the window begins: without it the first days could not be restored.
  const from = sorted.find(({ endedMs }) => endedMs <= windowMs) ?? sorted.at(-1) ?? null
  const days = new Set()
  const firstOfMonth = new Map()
  for (const backup of sorted) firstOfMonth.set(monthOf(backup.endedMs), backup.id)
  const isKept = (backup, index) => {
    const { id, endedMs } = backup
    if (index === 0 || endedMs > windowMs || backup === from) return true
    const day = dayOf(endedMs)
    const isOfDay = endedMs > nowMs - RULE.dailyDays * DAY_MS && !days.has(day)
    days.add(day)
    const isOfMonth =
      monthsBetween(endedMs, nowMs) <= RULE.monthlyMonths &&
      firstOfMonth.get(monthOf(endedMs)) === id
    return isOfDay || isOfMonth
  }
  const kept = sorted.filter(isKept)
  const ids = new Set(kept.map(({ id }) => id))
  return {
    kept,
    dropped: sorted.filter(({ id }) => !ids.has(id)),
    sinceMs: from ? Math.max(windowMs, from.endedMs) : nowMs,
    from,
  }
}

/** Names of pieces of the log of changes that no kept backup needs. */
export function findUnneededWal(names, { kept, from }) {
  const always = new Set(from ? neededFrom(names, from.wal.first) : names)
  const isOfOne = (name) =>
    kept.some(
      ({ wal }) => orderOf(name) >= orderOf(wal.first) && orderOf(name) <= orderOf(wal.last),
    )
  return names.filter((name) => !always.has(name) && !name.endsWith('.history') && !isOfOne(name))
}

/**
 * Versions of a stored file that no moment needs which can be restored.
 * @param {{ versions: number[], goneMs: number | null }} file
 * @returns {{ versions: number[], isForgotten: boolean }} isForgotten: nothing of it is kept
 */
export function findUnneededVersions({ versions, goneMs }, { kept, sinceMs }) {
  const isNeeded = (ms, index) => {
    const untilMs = versions[index + 1] ?? goneMs
    if (untilMs === null || untilMs === undefined || untilMs > sinceMs) return true
    return kept.some(({ endedMs }) => endedMs >= ms && endedMs < untilMs)
  }
  const unneeded = versions.filter((ms, index) => !isNeeded(ms, index))
  return { versions: unneeded, isForgotten: unneeded.length === versions.length }
}

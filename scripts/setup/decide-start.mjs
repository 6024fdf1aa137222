// Whether a program may work with a database: pure, from what the program brings along and what the
// database says of the releases that made it (ADR 0175).

/**
 * @typedef {{ name: string, checksum: string }} Migration
 * @typedef {{ version: string, commit: string | null, migration: string, functions: string,
 *   compatibleSince: string, appliedAt: Date }} Release what one release noted as it was applied;
 *   migration: its last one; functions: digest of its function files; compatibleSince: the last
 *   migration of the oldest release that works with it
 * @typedef {{ migrations: Migration[], functions: string }} Program in the order of their names
 * @typedef {{ applied: (Migration & { isFinished: boolean })[], releases: Release[] }} Schema
 *   releases: the oldest first
 */

const lastOf = (list) => list.at(-1)

/** The releases that came after the last one with these functions; all where there was none. */
function releasesAfter(releases, functions) {
  const own = releases.findLastIndex((release) => release.functions === functions)
  return releases.slice(own + 1)
}

function judgeOlder(program, newer, unknown) {
  const newest = lastOf(newer) ?? null
  const serves =
    newest !== null && (lastOf(program.migrations)?.name ?? '') >= newest.compatibleSince
  return { is: serves ? 'served' : 'refused', newer, unknown }
}

/**
 * @param {Program} program
 * @param {Schema} schema
 * @returns {{ is: 'unfinished' | 'edited', name: string }
 *   | { is: 'served' | 'refused', newer: Release[], unknown: string[] }
 *   | { is: 'apply', pending: string[], isNew: boolean }}
 *   unfinished, edited: a migration with which no program can go on; served: the database is newer
 *   and says that it works with this program, which changes nothing then; refused: it does not;
 *   newer: the releases after this program's, the oldest first, as far as they noted themselves;
 *   apply: these migrations are due, perhaps none, and the functions are compared one by one
 */
export function decideStart(program, { applied, releases }) {
  const known = new Map(program.migrations.map(({ name, checksum }) => [name, checksum]))
  const unfinished = applied.find(({ isFinished }) => !isFinished)
  if (unfinished) return { is: 'unfinished', name: unfinished.name }
  const edited = applied.find(
    ({ name, checksum }) => known.has(name) && known.get(name) !== checksum,
  )
  if (edited) return { is: 'edited', name: edited.name }

  const done = new Set(applied.map(({ name }) => name))
  const pending = program.migrations.map(({ name }) => name).filter((name) => !done.has(name))
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name))
  const after = releasesAfter(releases, program.functions)
  if (unknown.length > 0) {
    const newer = after.filter(({ migration }) => !known.has(migration))
    // Two branches of the product: neither is older than the other.
    return pending.length > 0
      ? { is: 'refused', newer, unknown }
      : judgeOlder(program, newer, unknown)
  }
  // Without a migration of its own a release is known by its functions: this program's were applied
  // once and replaced since.
  const isReplaced = after.length > 0 && after.length < releases.length
  if (isReplaced && pending.length === 0) return judgeOlder(program, after, [])
  return { is: 'apply', pending, isNew: applied.length === 0 }
}

/**
 * Anchors noted outside the database, one a line: number, instant and hash. A user who rewrites the
 * whole record in the database cannot rewrite what another machine keeps.
 */
export type NotedAnchor = {
  readonly id: number | null
  readonly at: Date | null
  readonly hash: string
}

const LINE = /^(?:(\d{1,15})\s+(\S{20,30})\s+)?([0-9a-f]{64})$/

/** “12⇥2026-11-26T08:00:00.000Z⇥9f86…”, without the end of the line. */
export function writeNotedAnchor({ id, at, hash }: { id: number; at: Date; hash: string }): string {
  return `${id}\t${at.toISOString()}\t${hash}`
}

/**
 * Reads such lines, or a bare hash in a line. Empty lines are passed over.
 * @returns the anchors, or the number of the first line that is none
 */
export function readNotedAnchors(
  text: string,
): { readonly anchors: readonly NotedAnchor[] } | { readonly badLine: number } {
  const anchors: NotedAnchor[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, id, at, hash] = LINE.exec(line.trim()) ?? []
    const instant = at === undefined ? null : new Date(at)
    if (hash === undefined || (instant && Number.isNaN(instant.getTime())))
      return { badLine: index + 1 }
    anchors.push({ id: id === undefined ? null : Number(id), at: instant, hash })
  }
  return { anchors }
}

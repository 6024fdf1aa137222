import { createHash } from 'node:crypto'

/** A name costs a plan in every connection of the pool: the statements of the pages get one, what is asked once in a while gets none. */
const NAMED_AT_MOST = 160
const REMEMBERED_AT_MOST = 4000

/** Stands in the text of a statement that has to be planned for its values, every time: it gets no name (sql-literals.ts). */
export const CUSTOM_PLAN_MARK = '/* planned for its values */'

/**
 * Names for statements that come again. A named statement is planned once in a connection and not with every page: behind row-level security
 * planning takes longer than reading (docs/operations/performance.md). PostgreSQL plans it anew by itself when the role behind it changes.
 * @returns the name of a text, '' where it gets none
 */
export function makeStatementNames(namedAtMost = NAMED_AT_MOST): (text: string) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= namedAtMost || text.includes(CUSTOM_PLAN_MARK)) return ''
    if (!seenOnce.has(text)) {
      if (seenOnce.size >= REMEMBERED_AT_MOST) seenOnce.clear()
      seenOnce.add(text)
      return ''
    }
    seenOnce.delete(text)
    const name = `heyi_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
    names.set(text, name)
    return name
  }
}

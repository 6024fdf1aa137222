import { createHash } from 'node:crypto'

// A name costs a plan in every connection of the pool: statements of pages get one, rare ones none.
const NAMED_AT_MOST = 160
const REMEMBERED_AT_MOST = 4000

/**
 * Marks a statement that must be planned for its values each time: it gets no name
 * (sql-literals.ts).
 */
export const CUSTOM_PLAN_MARK = '/* planned for its values */'

/**
 * Names for statements that are repeated. A named statement is planned once per connection instead
 * of once per page: behind row-level security planning takes longer than reading
 * (docs/operations/performance.md). PostgreSQL plans it again by itself when the role changes.
 * @returns a function from the text of a statement to its name, '' where it gets none
 */
export function makeStatementNames(namedAtMost = NAMED_AT_MOST): (text: string) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined) return name
    if (names.size >= namedAtMost || text.includes(CUSTOM_PLAN_MARK)) return ''
    if (!seenOnce.has(text)) {
      if (seenOnce.size >= REMEMBERED_AT_MOST) seenOnce.clear()
      seenOnce.add(text)
      return ''
    }
    seenOnce.delete(text)
    const added = `heyi_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
    names.set(text, added)
    return added
  }
}

/** The names of this process, shared by every connection of its pool. */
export const statementNameOf = makeStatementNames()

// What the statements of a migration do to tables that are in use, read from their text: which lock
// they take for how much work, and whether a program that does not know them still works. Pure.

// In one pass: a comment may have an apostrophe, and quoted text two hyphens.
const UNREAD = /--[^\n]*|\/\*[^]*?\*\/|\$(\w*)\$[^]*?\$\1\$|'(?:[^']|'')*'/g

/** The statements of a text, without comments; quoted text decides nothing here and is empty. */
export const statementsOf = (sql) =>
  sql
    .replaceAll(UNREAD, (part) => (/^['$]/.test(part) ? "''" : ' '))
    .split(';')
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim())
    .filter((statement) => statement !== '')

const TABLE = '(?:IF (?:NOT )?EXISTS )?(?:ONLY )?(?:public\\.)?"?(\\w+)"?'
const CREATES = new RegExp(`^CREATE TABLE ${TABLE}`, 'i')
const ALTERS = new RegExp(`^ALTER TABLE ${TABLE}`, 'i')
const DROPS = new RegExp(`^DROP TABLE ${TABLE}`, 'i')
const INDEXES = new RegExp(`^CREATE (?:UNIQUE )?INDEX .*? ON ${TABLE}`, 'i')
const CHANGES_ROWS = new RegExp(`^(?:UPDATE|DELETE FROM|INSERT INTO) ${TABLE}`, 'i')

const REWRITES =
  /\bTYPE\b|ADD COLUMN [^,]*(?:GENERATED ALWAYS AS|DEFAULT (?:gen_random_uuid|random|clock_timestamp))/i
const ADDS_CHECKED =
  /ADD CONSTRAINT (?:(?!NOT VALID)[^,])*(?:CHECK|FOREIGN KEY|UNIQUE|PRIMARY KEY)/i
const SCANS = /SET NOT NULL/i

function workOfAlter(statement) {
  if (/VALIDATE CONSTRAINT/i.test(statement)) return 'none'
  if (REWRITES.test(statement)) return 'rewrite'
  const isChecked = ADDS_CHECKED.test(statement) && !/NOT VALID/i.test(statement)
  return isChecked || SCANS.test(statement) ? 'scan' : 'instant'
}

function readStatement(statement) {
  const of = (pattern) => pattern.exec(statement)?.[1]
  const altered = of(ALTERS)
  if (altered) return { table: altered, work: workOfAlter(statement) }
  const indexed = of(INDEXES)
  if (indexed) return { table: indexed, work: 'index' }
  const dropped = of(DROPS)
  if (dropped) return { table: dropped, work: 'instant' }
  const changed = of(CHANGES_ROWS)
  return changed ? { table: changed, work: 'rows' } : null
}

/**
 * @typedef {'rewrite' | 'scan' | 'index' | 'rows' | 'instant'} Work rewrite, scan: no one reads the
 *   table while all of it is written again, or read; index: no one writes; rows: the table goes on
 *   being used, but for the rows that are changed; instant: no one reads it for a moment
 */

/**
 * The tables in use that a migration locks, with the most work on each.
 * @param {string} sql
 * @returns {{ table: string, work: Work }[]} tables that the migration makes itself left out
 */
export function findLocks(sql) {
  const order = ['instant', 'rows', 'index', 'scan', 'rewrite']
  const made = new Set()
  const most = new Map()
  for (const statement of statementsOf(sql)) {
    const creates = CREATES.exec(statement)
    if (creates) made.add(creates[1])
    const found = creates ? null : readStatement(statement)
    if (!found || found.work === 'none' || made.has(found.table)) continue
    const before = most.get(found.table)
    if (order.indexOf(found.work) > order.indexOf(before)) most.set(found.table, found.work)
  }
  return [...most].map(([table, work]) => ({ table, work }))
}

const TAKES_AWAY = [
  /^DROP TABLE/i,
  /\bDROP COLUMN\b/i,
  /\bRENAME\b/i,
  /ALTER COLUMN \S+ (?:SET DATA )?TYPE/i,
  /SET NOT NULL/i,
  /ADD COLUMN (?:(?!,|DEFAULT|GENERATED).)* NOT NULL(?!.*(?:DEFAULT|GENERATED))/i,
]

/** A rule that takes the place of one of the same name is taken for a wider one. */
function addsRule(statement) {
  const [, name] = /ADD CONSTRAINT (\w+)/i.exec(statement) ?? []
  if (name === undefined || /ADD COLUMN/i.test(statement)) return false
  return !new RegExp(`DROP CONSTRAINT (?:IF EXISTS )?${name}\\b`, 'i').test(statement)
}

/**
 * The statements with which a program that does not know this migration would no longer work, or
 * may not: what it reads is gone, what it writes is refused.
 * @param {string} sql
 * @returns {string[]}
 */
export function findContractions(sql) {
  const statements = statementsOf(sql)
  const made = new Set(statements.map((each) => CREATES.exec(each)?.[1]).filter(Boolean))
  return statements.filter((statement) => {
    const altered = ALTERS.exec(statement)?.[1]
    if (altered && made.has(altered)) return false
    return (
      TAKES_AWAY.some((pattern) => pattern.test(statement)) ||
      (altered !== undefined && addsRule(statement))
    )
  })
}

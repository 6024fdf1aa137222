type Fields = Readonly<Record<string, string | readonly string[]>>

const CLAUSE = /^clauses\.([1-9]\d?)$/

/**
 * The fields of a proposal as its act takes them. A form drops an emptied text: `count` says how
 * many clauses it showed, so that an emptied one differs from one that was left alone.
 */
export function readProposal({ count, ...fields }: Fields): object {
  const shown = Math.min(Math.max(Number(count) || 0, 0), 99)
  const emptied = Array.from({ length: shown }, (_, index) => [String(index + 1), ''])
  const typed = Object.entries(fields).flatMap(([name, text]) => {
    const no = CLAUSE.exec(name)?.[1]
    return no === undefined ? [] : [[no, text]]
  })
  const others = Object.entries(fields).filter(([name]) => !CLAUSE.test(name))
  return { ...Object.fromEntries(others), clauses: Object.fromEntries([...emptied, ...typed]) }
}

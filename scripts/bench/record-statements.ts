import pg from 'pg'

/** One statement as the application sent it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

type Sent = { text: string; values?: unknown[] } | string

/**
 * Runs `work` and returns every statement it sent to the database, of whatever part of the application: the driver itself is listened to, so
 * nothing can be forgotten. The first of a transaction carries who asked (lib/data/door.ts).
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = prototype.query
  prototype.query = function listen(this: unknown, ...args: unknown[]) {
    const [sent, values] = args as [Sent, unknown]
    const text = typeof sent === 'string' ? sent : sent?.text
    const given = typeof sent === 'string' ? values : (sent?.values ?? values)
    if (typeof text === 'string') heard.push({ text, values: Array.isArray(given) ? given : [] })
    return original.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return heard
}

/** What reads or writes rows, and the statement that says who asks. */
export function partsOf(statements: readonly Statement[]): {
  readonly entry: Statement | undefined
  readonly reads: readonly Statement[]
} {
  const isEntry = ({ text }: Statement) => text.includes("set_config('role'")
  const isRead = ({ text }: Statement) =>
    /^\s*(SELECT|WITH)/i.test(text) && !text.includes('set_config(')
  return { entry: statements.find(isEntry), reads: statements.filter(isRead) }
}

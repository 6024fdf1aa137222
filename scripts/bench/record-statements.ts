import pg from 'pg'

/** One statement as the application sent it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

type Sent = { text: string; values?: unknown[] } | string

/**
 * Runs `work` and returns every statement it sent to the database: the driver itself is observed,
 * so that no part of the application is missed. The first statement of a transaction sets who is
 * acting (lib/data/door.ts).
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const original = prototype.query
  prototype.query = function observe(this: unknown, ...args: unknown[]) {
    const [query, values] = args as [Sent, unknown]
    const text = typeof query === 'string' ? query : query?.text
    const given = typeof query === 'string' ? values : (query?.values ?? values)
    if (typeof text === 'string') sent.push({ text, values: Array.isArray(given) ? given : [] })
    return original.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return sent
}

/** The statements that read rows, and the one that sets who is acting. */
export function partsOf(statements: readonly Statement[]): {
  readonly entry: Statement | undefined
  readonly reads: readonly Statement[]
} {
  const isEntry = ({ text }: Statement) => text.includes('set_config(')
  const isRead = ({ text }: Statement) =>
    /^\s*(SELECT|WITH)/i.test(text) && !text.includes('set_config(')
  return { entry: statements.find(isEntry), reads: statements.filter(isRead) }
}

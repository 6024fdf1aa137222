import 'server-only'
import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import { connectionPool } from './connection-pool'
import { identitySettings, readRoleOf } from './identity'
import { statementNameOf } from './statement-names'

/** A statement with its values bound as $1, $2, … */
export type BoundStatement = { readonly text: string; readonly values: readonly unknown[] }

/** Sends a statement of the transaction and returns its rows. */
export type SendRead = (statement: BoundStatement) => Promise<unknown[]>

// The server ends a statement that runs longer, and a transaction that is idle for longer.
const LIMITS =
  "SET LOCAL statement_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '10s'"

/** DATE as midnight UTC and BIGINT as bigint, as Prisma reads them: both ways give equal rows. */
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.DATE) return (text: string) => new Date(`${text}T00:00:00Z`)
    if (oid === pg.types.builtins.INT8) return (text: string) => BigInt(text)
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

/**
 * Runs `work` in one read-only transaction as this actor (null: not known yet), on the driver
 * itself.
 * The driver pipelines (https://node-postgres.com/features/pipelining): statements that `work`
 * sends without waiting for an answer share a round trip with each other and with the BEGIN.
 * @throws what `work` throws, or why the transaction could not be opened or closed; nothing is
 * returned that was not read as this actor
 */
export async function readTransaction<T>(
  actor: Actor | null,
  work: (send: SendRead) => Promise<T>,
): Promise<T> {
  const connection = await connectionPool('web').connect()
  const transaction = openOnFirstUse(connection, beginStatement(actor))
  try {
    const answer = await work(transaction.send)
    await transaction.end('COMMIT')
    return answer
  } catch (error) {
    await transaction.end('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    // Destroyed unless the server has confirmed that no transaction is open.
    connection.release(connection.getTransactionStatus() !== 'I')
  }
}

/** Opens the transaction with the first statement; where nothing is read, nothing is opened. */
function openOnFirstUse(connection: pg.PoolClient, begin: string) {
  let begun: Promise<unknown> | null = null
  let isOver = false
  return {
    send: async (statement: BoundStatement): Promise<unknown[]> => {
      // The connection may serve another actor by now.
      if (isOver) throw new Error('the read transaction is over')
      begun ??= settledLater(connection.query(begin))
      const { text, values } = statement
      const config = { name: statementNameOf(text), text, values: [...values], types: TYPES }
      const { rows } = await settledLater(connection.query<pg.QueryResultRow>(config))
      return rows
    },
    /** Queued behind everything that was sent, and answered once all of that is. */
    end: async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      if (isOver) return
      isOver = true
      if (!begun) return
      const [opened, closed] = await Promise.allSettled([begun, connection.query(how)])
      if (opened.status === 'rejected') throw opened.reason
      if (closed.status === 'rejected') throw closed.reason
    },
  }
}

/**
 * Keeps a statement that `work` does not await from becoming an unhandled rejection; it still fails
 * the transaction.
 */
function settledLater<T>(sent: Promise<T>): Promise<T> {
  sent.catch(() => undefined)
  return sent
}

/** BEGIN, limits and identity as one statement without parameters; every value is quoted. */
function beginStatement(actor: Actor | null): string {
  const settings = identitySettings(readRoleOf(actor), actor).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  )
  return `BEGIN READ ONLY; ${LIMITS}; SELECT ${settings.join(', ')}`
}

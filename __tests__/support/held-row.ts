import pg from 'pg'

/** How many sessions of this database wait for a lock now. */
async function waitingSessions(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ waiting: number }>(
    `SELECT count(DISTINCT l.pid)::int AS waiting FROM pg_locks l JOIN pg_stat_activity a
      ON a.pid = l.pid
     WHERE a.datname = current_database() AND NOT l.granted`,
  )
  return rows[0]!.waiting
}

/**
 * No act may be kept waiting into its own time limit: after this long the row is let go, met or
 * not.
 */
const HELD_AT_MOST_MS = 3_000

/**
 * Lets acts meet at a row: it is held by `lock` until every act waits for it or has been answered
 * without it, so that each was decided before any of them wrote; on a slow machine only as long as
 * their time limits allow. `meanwhile` runs while the row is held. Answers in the order of the
 * acts.
 */
export async function whileHeld<T>(
  lock: { readonly sql: string; readonly values: readonly unknown[] },
  acts: readonly (() => Promise<T>)[],
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<T[]> {
  const holder = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(lock.sql, [...lock.values])
    const letGoAt = Date.now() + HELD_AT_MOST_MS
    let answered = 0
    const all = Promise.all(acts.map((act) => act().finally(() => (answered += 1))))
    // Answered to the code that awaits `all` below.
    all.catch(() => undefined)
    while (Date.now() < letGoAt && answered + (await waitingSessions(holder)) < acts.length)
      await new Promise((resume) => setTimeout(resume, 10))
    await meanwhile()
    await holder.query('COMMIT')
    return await all
  } finally {
    await holder.end()
  }
}

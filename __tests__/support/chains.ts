import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { ownerClient, type World } from './world'

// Chains for the tests of the record: events appended as the application does, and changed as only
// the owner of the database could.

/**
 * Appends one look at a case to its chain, under the actor's own role. `n` is found again in the
 * data.
 */
export async function appendLook(
  world: World,
  caseId: string,
  actor: Actor = world.people.adminA,
  at = new Date(),
): Promise<void> {
  const subject = { caseId, courtId: world.courts.a, institutionId: world.institutions.a }
  await withActor(actor, (db) =>
    appendEvent(db, {
      event: { kind: 'case.viewed', data: { surface: 'detail' } },
      subject,
      by: actor,
      at,
    }),
  )
}

/** Appends so many links to the chain of a case. */
export async function appendLooks(world: World, caseId: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await appendLook(world, caseId)
}

/**
 * Does something that no role of the application could: triggers and foreign keys look away while
 * it happens.
 */
export async function tamper(sql: string, values: readonly unknown[] = []): Promise<number> {
  const owner = await ownerClient()
  await owner.query('BEGIN')
  try {
    await owner.query('SET LOCAL session_replication_role = replica')
    const { rowCount } = await owner.query(sql, [...values])
    await owner.query('COMMIT')
    return rowCount ?? 0
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

/**
 * Numbers, links and hashes a chain again and sets its head, so that it is consistent with itself
 * again.
 */
export async function rewriteChain(chain: string): Promise<void> {
  const owner = await ownerClient()
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM events WHERE chain = $1 ORDER BY seq',
    [chain],
  )
  let previous = ''
  for (const { id } of rows) {
    await tamper('UPDATE events SET prev_hash = $2 WHERE id = $1', [id, previous])
    await tamper(
      `UPDATE events e SET hash = encode(sha256(convert_to(heyi_event_text(e), 'UTF8')), 'hex')
        WHERE id = $1`,
      [id],
    )
    const stored = await owner.query<{ hash: string }>('SELECT hash FROM events WHERE id = $1', [
      id,
    ])
    previous = stored.rows[0]!.hash
  }
  await tamper('UPDATE chain_heads SET seq = $2, hash = $3 WHERE chain = $1', [
    chain,
    rows.length,
    previous,
  ])
}

import { withActor } from '@/lib/data/door'
import type { World } from './world'

/**
 * People of other institutions and courts, and a mediator of the same institution whose case it is
 * not.
 */
const STRANGERS = ['adminB', 'mediatorA2', 'mediatorB', 'clerkB'] as const

/**
 * What strangers of a case of institution A see of these tables, past every query: by row-level
 * security alone.
 */
export async function rowsSeenByStrangers(world: World, tables: readonly string[]) {
  const seen: string[] = []
  for (const who of STRANGERS)
    for (const table of tables) {
      const rows = await withActor(world.people[who], (db) =>
        db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table}`),
      )
      if (rows.length > 0) seen.push(`${who} ${table}`)
    }
  return seen
}

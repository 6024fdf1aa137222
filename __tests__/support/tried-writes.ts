import { withActor, type Db } from '@/lib/data/door'
import type { World } from './world'

type Who = keyof World['people']

/** Carries the answer out of a transaction that is rolled back. */
class Undone extends Error {
  constructor(readonly count: number) {
    super()
  }
}

/**
 * What the database answers to a write of this account: rows touched, or that it refused; nothing
 * stays.
 */
export async function tryWrite(
  world: World,
  who: Who,
  write: (db: Db) => Promise<number>,
): Promise<number | 'refused'> {
  try {
    return await withActor(world.people[who], async (db) => {
      throw new Undone(await write(db))
    })
  } catch (error) {
    if (error instanceof Undone) return error.count
    // A policy or a privilege; or the key by which a row belongs to its case, court and holder.
    if (/42501|23503/.test(String(error))) return 'refused'
    throw error
  }
}

/** The same write by each of them. */
export async function tryEach(
  world: World,
  everyone: readonly Who[],
  write: (db: Db) => Promise<number>,
): Promise<Partial<Record<Who, number | 'refused'>>> {
  const answers: Partial<Record<Who, number | 'refused'>> = {}
  for (const who of everyone) answers[who] = await tryWrite(world, who, write)
  return answers
}

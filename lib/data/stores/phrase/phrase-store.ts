import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { PHRASE_PLACES, type Phrase } from '@/lib/domain/phrase/decide-phrase'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const p = columnsOf('phrases', 'p')
const PHRASE = select({ id: p.id, mediatorId: p.mediator_id, place: p.place, text: p.text })

/**
 * The phrases that the actor may insert, those of the institution first, each owner's in the order
 * in which they were added.
 */
export async function findPhrases(db: Read): Promise<Phrase[]> {
  const rows = await readRows(
    db,
    PHRASE,
    Prisma.sql`FROM phrases p WHERE ${p.removed_at} IS NULL
      ORDER BY ${p.mediator_id} NULLS FIRST, ${p.added_at}, ${p.id}`,
  )
  return rows.map((row) => ({
    ...row,
    place: parseStoredEnum(PHRASE_PLACES, row.place, 'phrases.place'),
  }))
}

/** Locks the phrases of an owner: of two who add the same one at once the second waits. */
export async function lockPhrases(db: Db, ownerId: string | null): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('phrases of ' || ${ownerId},
    0))`
}

export async function addPhrase(
  db: Db,
  { actor }: Grant<'phrase:add'>,
  phrase: Omit<Phrase, 'id'>,
  at: Date,
): Promise<string> {
  const { id } = await db.phrase.create({
    data: { ...phrase, institutionId: actor.institutionId!, addedAt: at },
    select: { id: true },
  })
  return id
}

export async function removePhrase(
  db: Db,
  _grant: Grant<'phrase:remove'>,
  id: string,
  at: Date,
): Promise<void> {
  await db.phrase.update({ where: { id }, data: { removedAt: at } })
}

import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const a = columnsOf('accounts', 'a')
const ADMINISTRATOR = select({ id: a.id, name: a.name })

export type Administrator = { readonly id: string; readonly name: string }

/** The administrators of the actor's institution whose accounts are in use, by name. */
export async function findAdministrators(
  db: Read,
  institutionId: string | null,
): Promise<Administrator[]> {
  return readRows(
    db,
    ADMINISTRATOR,
    Prisma.sql`FROM accounts a WHERE ${a.institution_id} = ${institutionId}::uuid
      AND ${a.role} = 'institution_admin' AND ${a.status} = 'active' ORDER BY ${a.name}, ${a.id}`,
  )
}

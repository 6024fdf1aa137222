import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { readValue, ROW_COUNT } from '@/lib/data/typed-reads'

/**
 * Whether the database has every table of this version's model. (A missing column shows at first
 * use; a migration is applied as a whole.)
 */
export async function isSchemaInPlace(db: Read): Promise<boolean> {
  const tables = Object.values(Prisma.ModelName)
  const present = await readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  return present >= tables.length
}

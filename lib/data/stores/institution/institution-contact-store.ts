import 'server-only'
import type { Db } from '@/lib/data/door'

/** How an institution is reached, as it publishes it. */
export async function getInstitutionContact(
  db: Db,
  id: string,
): Promise<{
  readonly institution: string
  readonly institutionPhone: string | null
  readonly serviceHours: string | null
}> {
  const { name, contactPhone, serviceHours } = await db.institution.findUniqueOrThrow({
    where: { id },
    select: { name: true, contactPhone: true, serviceHours: true },
  })
  return { institution: name, institutionPhone: contactPhone, serviceHours }
}

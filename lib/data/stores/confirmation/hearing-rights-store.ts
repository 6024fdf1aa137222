import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'

/** @returns false: the hearing by video has ended, or it is not time for it */
export function readHearingRights(
  db: Db,
  _grant: Grant<'confirmation:read-rights'>,
  hearingId: string,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_read_hearing_rights(${hearingId}::uuid)`),
  )
}

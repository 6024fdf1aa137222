import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'

type NewRepresentative = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  /** Eleven digits. */
  readonly phone: string
}

/**
 * Stores the guardian of a party under 18 as its representative and as a participant, once. The database checks who may.
 * @returns whether it was stored now
 */
export function storeGuardian(
  db: Db,
  _grant: Grant<'guardian:add'>,
  { id, partyId, name, phone }: NewRepresentative,
  at: Date,
): Promise<boolean> {
  const sealed = sealValue(phone, 'parties.representative_sealed', partyId)
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_add_guardian(${id}::uuid, ${partyId}::uuid, ${name}, ${sealed},
      ${fingerprintNumber('phone', phone)}, ${at}::timestamptz)`),
  )
}

/**
 * Brings the representative of an organisation into a case of an application. @returns false where the organisation has one, or a
 * mediator has taken the case
 */
export async function storeRepresentative(
  db: Db,
  _grant: Grant<'invitation:ask'>,
  { id, partyId, name, phone }: NewRepresentative,
  at: Date,
): Promise<boolean> {
  const sealed = sealValue(phone, 'parties.representative_sealed', partyId)
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_add_representative(${id}::uuid, ${partyId}::uuid, ${name}, ${sealed},
      ${fingerprintNumber('phone', phone)}, ${at}::timestamptz)`),
  )
}

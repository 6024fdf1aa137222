import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { PartyKind } from '@/lib/domain/case/vocabulary'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { expression, readValue } from '@/lib/data/typed-reads'
import type { OwnInvited } from './own-invited-store'

// 第三人: interested persons who join as a party (prisma/functions/174-third-persons.sql).

/** Stores the proposal of an interested person. */
export async function addProposedThird(
  db: Db,
  { actor }: Grant<'third:propose'>,
  { id: caseId, courtId, holderId }: { id: string; courtId: string; holderId: string },
  {
    phone,
    lastDay,
    ...person
  }: {
    readonly id: string
    readonly partyKind: PartyKind
    readonly organisation: string | null
    readonly name: string
    readonly why: string
    readonly digest: string
    readonly phone: string
    readonly lastDay: LocalDate
  },
  proposedAt: Date,
): Promise<void> {
  await db.invitedPerson.createMany({
    data: [
      {
        ...person,
        caseId,
        courtId,
        holderId,
        kind: 'third',
        phoneSealed: sealValue(phone, 'invited_persons.phone_sealed', person.id),
        lastDay: fromDay(lastDay),
        proposedBy: actor.id,
        proposedByName: actor.name,
        proposedAt,
      },
    ],
  })
}

/**
 * Makes a party of the one who is asking, with their own number, once. The database checks who may,
 * and ends the topics that run.
 * @returns whether they joined now; also not where the number cannot be read
 */
export async function joinAsThird(
  db: Db,
  _grant: Grant<'third:join'>,
  { id, organisation }: Pick<OwnInvited, 'id' | 'organisation'>,
  partyId: string,
  at: Date,
): Promise<boolean> {
  const sealed = await readValue(
    db,
    expression<string | null>(Prisma.sql`heyi_own_invited_number(${id}::uuid)`),
  )
  const phone = sealed === null ? null : readSealed(sealed, 'invited_persons.phone_sealed', id)
  if (phone === null || phone === UNREADABLE) return false
  const column = organisation === null ? 'parties.phone_sealed' : 'parties.representative_sealed'
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_join_as_third(${id}::uuid, ${partyId}::uuid,
      ${sealValue(phone, column, partyId)}, ${fingerprintNumber('phone', phone)}, ${at}::timestamptz)`),
  )
}

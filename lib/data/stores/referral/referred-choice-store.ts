import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ChosenMediator, InvitedMediator } from '@/lib/domain/referral/chosen-mediator'
import { addDays, endOfLocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, readValue, select } from '@/lib/data/typed-reads'

const MEDIATOR = select({
  mediatorId: expression<string>(Prisma.sql`m.mediator_id`),
  name: expression<string>(Prisma.sql`m.name`),
  institutionId: expression<string>(Prisma.sql`m.institution_id`),
})

/**
 * The mediators of the institutions that the clerk's court has invited; empty for everyone else.
 */
export async function findInvitedMediators(db: Read): Promise<readonly InvitedMediator[]> {
  return readRows(db, MEDIATOR, Prisma.sql`FROM heyi_invited_mediators() m`)
}

/**
 * Passes the choice of both sides on with a case that was registered just now.
 * @returns false where the mediator is none of its institution any more
 */
export async function passOnChoice(
  db: Db,
  _grant: Grant<'referral:register' | 'referral:import'>,
  caseId: string,
  { mediatorId, on }: ChosenMediator,
): Promise<boolean> {
  // The first moment of the day on which both had chosen.
  const at = endOfLocalDate(addDays(on, -1))
  return readValue(
    db,
    expression<boolean>(
      Prisma.sql`heyi_pass_on_choice(${caseId}::uuid, ${mediatorId}::uuid, ${at}::timestamptz)`,
    ),
  )
}

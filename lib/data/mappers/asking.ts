import { z } from 'zod'
import type { ConsultedParty } from '@/lib/domain/application/asking'
import { CONSENT_ANSWERS } from '@/lib/domain/case/consent-entries'
import { PARTY_SIDES } from '@/lib/domain/case/vocabulary'
import { Day } from '@/lib/domain/case/input-atoms'
import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression } from '../typed-reads'

const c = columnsOf('cases', 'c')

/** How far the parties of `cases c` are with their answer; only of an application. */
export function consultedParties() {
  return expression<unknown>(
    Prisma.sql`CASE WHEN ${c.source} = 'party_application' THEN heyi_asking(${c.id}) END`,
  )
}

/** The same for a list, which says it of the cases without a mediator alone. */
export function consultedPartiesInRow() {
  return expression<unknown>(Prisma.sql`CASE WHEN ${c.source} = 'party_application'
    AND ${c.status} = 'pending_assignment' THEN heyi_asking(${c.id}) END`)
}

const Consulted = z
  .array(
    z.strictObject({
      partyId: z.uuid(),
      name: z.string(),
      side: z.enum(PARTY_SIDES),
      invitedOn: Day.nullable(),
      answer: z.enum(CONSENT_ANSWERS).nullable(),
      answeredOn: Day.nullable(),
    }),
  )
  .nullable()

/**
 * @returns null where none is to be consulted;
 * @throws where the function answers something else
 */
export function readConsultedParties(stored: unknown): readonly ConsultedParty[] | null {
  return Consulted.parse(stored)
}

import 'server-only'
import { STORED_CHOICE_STATES, type ChoiceState } from '@/lib/domain/mediator-choice/choice'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readValue } from '@/lib/data/typed-reads'

// What the system needs to know of a choice to say that it moved, or that its time is over: never
// whom a party named.

export type ChoiceNews = {
  readonly caseId: string
  readonly courtId: string
  readonly institutionId: string | null
  readonly caseNo: string
  readonly stored: ChoiceState
  readonly chosen: { readonly mediatorId: string; readonly name: string } | null
}

/** The choice with its case, as the system. */
export async function findChoiceNews(db: Db, choiceId: string): Promise<ChoiceNews | null> {
  const row = await db.mediatorChoice.findUnique({
    where: { id: choiceId },
    select: {
      caseId: true,
      courtId: true,
      state: true,
      chosenId: true,
      candidates: { select: { mediatorId: true, name: true } },
      case: { select: { caseNo: true, institutionId: true } },
    },
  })
  if (!row) return null
  const { chosenId, candidates, state, case: about, ...rest } = row
  return {
    ...rest,
    ...about,
    stored: parseStoredEnum(STORED_CHOICE_STATES, state, 'mediator_choices.state'),
    chosen: candidates.find(({ mediatorId }) => mediatorId === chosenId) ?? null,
  }
}

/**
 * Notes that the time of a choice is over, and removes what was named.
 * @returns false: it has ended already, or runs
 */
export function lapseChoice(db: Db, choiceId: string): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_end_choice(${choiceId}::uuid, NULL::text)`),
  )
}

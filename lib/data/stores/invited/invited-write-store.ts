import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ConsentWay } from '@/lib/domain/case/consents'
import type { AnsweredInvited, ScopeItem } from '@/lib/domain/invited/decide-invited'
import { PROMISE_VERSION, type InvitedKind } from '@/lib/domain/invited/invited-limits'
import type { DocumentKind } from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { expression, readValue } from '@/lib/data/typed-reads'

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Stores a proposal with its scope. */
export async function addInvited(
  db: Db,
  { actor }: Grant<'invited:propose'>,
  { id: caseId, courtId, holderId }: OfCase,
  {
    phone,
    items,
    lastDay,
    ...person
  }: {
    readonly id: string
    readonly kind: InvitedKind
    readonly name: string
    readonly why: string
    readonly digest: string
    readonly phone: string
    readonly lastDay: LocalDate
    readonly items: readonly ScopeItem[]
  },
  proposedAt: Date,
): Promise<void> {
  const keys = { caseId, courtId, holderId }
  await db.invitedPerson.createMany({
    data: [
      {
        ...keys,
        ...person,
        phoneSealed: sealValue(phone, 'invited_persons.phone_sealed', person.id),
        lastDay: fromDay(lastDay),
        proposedBy: actor.id,
        proposedByName: actor.name,
        proposedAt,
      },
    ],
  })
  await db.invitedScope.createMany({
    data: items.map(({ kind, id, title }, index) => ({
      ...keys,
      invitedId: person.id,
      itemNo: index + 1,
      topicId: kind === 'topic' ? id : null,
      materialId: kind === 'material' ? id : null,
      title,
    })),
  })
}

/**
 * Stores the answer of a party. The database admits the person with the last consent, and ends the
 * proposal with a refusal.
 */
export async function addInvitedAnswer(
  db: Db,
  { actor }: Grant<'invited:answer'>,
  { id: caseId, courtId, holderId }: OfCase,
  { person, party, answer }: AnsweredInvited,
  {
    way,
    on,
    participantId,
    recordedAt,
  }: {
    readonly way: ConsentWay
    readonly on: LocalDate
    /** null: recorded by the mediator. */
    readonly participantId: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.invitedAnswer.createMany({
    data: [
      {
        invitedId: person.id,
        partyId: party.id,
        caseId,
        courtId,
        holderId,
        partyName: party.name,
        answer,
        way,
        answeredOn: fromDay(on),
        mediatorId: participantId === null ? actor.id : null,
        participantId,
        recordedByName: actor.name,
        recordedAt,
      },
    ],
  })
}

/** Ends an invitation, once. @returns whether it was open */
export async function storeRevoked(
  db: Db,
  { actor }: Grant<'invited:revoke'>,
  id: string,
  words: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.invitedPerson.updateMany({
    where: { id, endedAt: null },
    data: {
      endedAt: at,
      endedBecause: 'revoked',
      endedByName: actor.name,
      endWords: words,
    },
  })
  return count === 1
}

/** Stores the promise of the invited person, once. @returns whether it was made now */
export function storePromise(
  db: Db,
  _grant: Grant<'invited:promise'>,
  id: string,
  document: DocumentKind,
  at: Date,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(
      Prisma.sql`heyi_promise(${id}::uuid, ${PROMISE_VERSION}::int, ${document}, ${at}::timestamptz)`,
    ),
  )
}

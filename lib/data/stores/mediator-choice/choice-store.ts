import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import {
  STORED_CHOICE_STATES,
  type ChoiceAnswerMark,
  type ChoiceCandidate,
  type ChoiceMark,
} from '@/lib/domain/mediator-choice/choice'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  nullable,
  readRows,
  readValue,
  select,
} from '@/lib/data/typed-reads'

// 双方共同选调解员. Whom a party names goes into the database; only that party reads it, and only while the
// choice runs.

const x = columnsOf('mediator_choices', 'x')
const k = columnsOf('choice_candidates', 'k')
const a = columnsOf('choice_answers', 'a')

const CHOICE = select({
  id: x.id,
  caseId: x.case_id,
  stored: x.state,
  openedBy: x.opened_by_name,
  openedAt: x.opened_at,
  dueAt: x.due_at,
  endedAt: x.ended_at,
  chosenId: nullable(k.mediator_id),
  chosenName: nullable(k.name),
})

export type StoredChoice = ChoiceMark & {
  readonly caseId: string
  readonly endedAt: Date | null
}

/** The choices of these cases that this actor may see, by case. */
export async function findChoicesOfCases(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, StoredChoice>> {
  const rows = await readRows(
    db,
    CHOICE,
    Prisma.sql`FROM mediator_choices x
      LEFT JOIN choice_candidates k ON ${k.choice_id} = ${x.id}
        AND ${k.mediator_id} = ${x.chosen_id}
      WHERE ${x.case_id} = ANY(${[...caseIds]}::uuid[])`,
  )
  return new Map(
    rows.map(({ stored, chosenId, chosenName, ...row }) => [
      row.caseId,
      {
        ...row,
        stored: parseStoredEnum(STORED_CHOICE_STATES, stored, 'mediator_choices.state'),
        chosen: chosenId === null ? null : { mediatorId: chosenId, name: chosenName ?? '' },
      },
    ]),
  )
}

/** The choice of a case; null: none was opened, or the case may not be seen. */
export async function findChoice(db: Read, caseId: string): Promise<StoredChoice | null> {
  return (await findChoicesOfCases(db, [caseId])).get(caseId) ?? null
}

/**
 * What the institution alone reads of a choice that has ended: the wish of those who named someone,
 * and why it was ended early.
 */
export async function findChoiceEnd(
  db: Read,
  choiceId: string,
): Promise<{ readonly wished: string | null; readonly endWords: string | null }> {
  const [row] = await readRows(
    db,
    select({ wished: nullable(k.name), endWords: x.end_words }),
    Prisma.sql`FROM mediator_choices x
      LEFT JOIN choice_candidates k ON ${k.choice_id} = ${x.id}
        AND ${k.mediator_id} = ${x.wished_id}
      WHERE ${x.id} = ${choiceId}::uuid`,
  )
  return row ?? { wished: null, endWords: null }
}

/** A mediator who is offered, as the public roster shows them. */
export type OfferedMediator = ChoiceCandidate & {
  readonly title: string | null
  readonly specialties: readonly DisputeType[]
  readonly introduction: string | null
}

/** The mediators who were offered, in the order of the roster. */
export async function findOffered(db: Read, choiceId: string): Promise<OfferedMediator[]> {
  const rows = await readRows(
    db,
    select({
      mediatorId: k.mediator_id,
      name: k.name,
      title: k.title,
      specialties: k.specialties,
      introduction: k.introduction,
    }),
    Prisma.sql`FROM choice_candidates k WHERE ${k.choice_id} = ${choiceId}::uuid
      ORDER BY ${k.position}`,
  )
  return rows.map(({ specialties, ...row }) => ({
    ...row,
    specialties: specialties.map((type) =>
      parseStoredEnum(DISPUTE_TYPES, type, 'choice_candidates.specialties'),
    ),
  }))
}

/** Which parties have answered, and never what; `at` is null where an answer was taken back. */
export async function findChoiceAnswers(db: Read, choiceId: string): Promise<ChoiceAnswerMark[]> {
  return readRows(
    db,
    select({
      partyId: a.party_id,
      revision: a.revision,
      by: a.answered_by_name,
      at: a.answered_at,
    }),
    Prisma.sql`FROM choice_answers a WHERE ${a.choice_id} = ${choiceId}::uuid
      ORDER BY ${a.party_id}`,
  )
}

/**
 * Whom the parties of this person have named, by party, while the choice runs. For those who take
 * part.
 */
export async function findOwnWishes(
  db: Read,
  choiceId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await readRows(
    db,
    select({
      partyId: expression<string>(Prisma.sql`w.party_id`),
      mediatorId: expression<string>(Prisma.sql`w.mediator_id`),
    }),
    Prisma.sql`FROM heyi_own_wishes(${choiceId}::uuid) w`,
  )
  const named = new Map<string, string[]>()
  for (const { partyId, mediatorId } of rows)
    named.set(partyId, [...(named.get(partyId) ?? []), mediatorId])
  return named
}

const m = columnsOf('accounts', 'm')
const p = columnsOf('mediator_profiles', 'p')

/**
 * What is published of these mediators of an institution, in the order of the roster. For its
 * administrators.
 */
export async function findPublished(
  db: Read,
  institutionId: string,
  mediatorIds: readonly string[],
): Promise<OfferedMediator[]> {
  const rows = await readRows(
    db,
    select({
      mediatorId: m.id,
      name: m.name,
      title: p.title,
      specialties: p.specialties,
      introduction: p.introduction,
    }),
    Prisma.sql`FROM accounts m JOIN mediator_profiles p ON ${p.account_id} = ${m.id}
      WHERE ${m.institution_id} = ${institutionId}::uuid
        AND ${m.id} = ANY(${[...mediatorIds]}::uuid[])
      ORDER BY ${m.name}, ${m.id}`,
  )
  return rows.map(({ specialties, ...row }) => ({
    ...row,
    specialties: specialties.map((type) =>
      parseStoredEnum(DISPUTE_TYPES, type, 'mediator_profiles.specialties'),
    ),
  }))
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Opens the choice with its candidates; the case is locked. */
export async function addChoice(
  db: Db,
  { actor }: Grant<'choice:open'>,
  { id: caseId, courtId, holderId }: OfCase,
  {
    id,
    dueAt,
    offered,
  }: {
    readonly id: string
    readonly dueAt: Date
    readonly offered: readonly OfferedMediator[]
  },
  openedAt: Date,
): Promise<void> {
  await db.mediatorChoice.createMany({
    data: [
      {
        id,
        caseId,
        courtId,
        holderId,
        openedBy: actor.id,
        openedByName: actor.name,
        openedAt,
        dueAt,
      },
    ],
  })
  await db.choiceCandidate.createMany({
    data: offered.map(({ specialties, ...candidate }, position) => ({
      ...candidate,
      specialties: [...specialties],
      choiceId: id,
      caseId,
      position,
    })),
  })
}

const ANSWER_RESULTS = ['waits', 'chosen', 'not_chosen'] as const
export type ChoiceAnswerResult = (typeof ANSWER_RESULTS)[number]

/**
 * Stores what a party names under this participation: an empty list leaves it to the institution,
 * null takes the answer back.
 * @returns what becomes of it; null: it is over, or was answered meanwhile
 */
export async function storeWishes(
  db: Db,
  _grant: Grant<'choice:answer'>,
  {
    choiceId,
    participantId,
    revision,
    wishes,
  }: {
    readonly choiceId: string
    readonly participantId: string
    readonly revision: number
    readonly wishes: readonly string[] | null
  },
): Promise<ChoiceAnswerResult | null> {
  const result = await readValue(
    db,
    expression<string | null>(
      Prisma.sql`heyi_answer_choice(${choiceId}::uuid, ${participantId}::uuid, ${revision}::int,
        ${wishes && [...wishes]}::uuid[])`,
    ),
  )
  return result === null ? null : parseStoredEnum(ANSWER_RESULTS, result, 'heyi_answer_choice')
}

/** Ends a choice early. @returns false: it is over already */
export function endChoice(
  db: Db,
  _grant: Grant<'choice:end'>,
  choiceId: string,
  words: string,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_end_choice(${choiceId}::uuid, ${words}::text)`),
  )
}

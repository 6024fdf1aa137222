import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { FactAnswerEntry } from '@/lib/domain/fact/decide-confirm-facts'
import {
  FACT_ANSWERS,
  FACT_ENDS,
  FACT_WAYS,
  type FactEnd,
  type RecordedFact,
} from '@/lib/domain/fact/undisputed-facts'
import { parseLocalDate, toLocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  nullable,
  readRows,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'

// 无争议事实 of a case. Row-level security shows a court only those that every party confirmed.

type StoredAnswer = {
  readonly partyId: string
  readonly answer: string
  readonly how: string
  readonly on: string
}

const u = columnsOf('undisputed_facts', 'u')
const o = columnsOf('undisputed_facts', 'o')
const a = columnsOf('fact_confirmations', 'a')
const recorded = {
  id: u.id,
  no: u.fact_no,
  text: u.text,
  recordedAt: u.recorded_at,
  correctsNo: nullable(o.fact_no),
  endedBecause: u.ended_because,
  confirmations: expression<readonly StoredAnswer[]>(Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('partyId', ${a.party_id}, 'answer', ${a.answer},
      'how', ${a.way}, 'on', ${a.answered_on}) ORDER BY ${a.entry_no})
      FROM fact_confirmations a WHERE ${a.fact_id} = ${u.id}), '[]')`),
}
const PLAIN_FACT = select(recorded)
const FACT = select({ ...recorded, endReason: u.end_reason })

const ofCase = (caseId: string) =>
  Prisma.sql`FROM undisputed_facts u LEFT JOIN undisputed_facts o ON ${o.id} = ${u.corrects_id}
    WHERE ${u.case_id} = ${caseId}::uuid ORDER BY ${u.fact_no}`

/** The facts of a case that this actor may read, in their order, with the answers to each. */
export async function findUndisputedFacts(db: Read, caseId: string): Promise<RecordedFact[]> {
  return (await readRows(db, FACT, ofCase(caseId))).map(toFact)
}

/** Those that were put to the parties, as the parties read them: without why one was withdrawn. */
export async function findPutFacts(db: Read, caseId: string): Promise<RecordedFact[]> {
  return (await readRows(db, PLAIN_FACT, ofCase(caseId))).map((row) =>
    toFact({ ...row, endReason: null }),
  )
}

function toFact({
  id,
  no,
  text,
  recordedAt,
  correctsNo,
  endedBecause,
  endReason,
  ...row
}: RowOf<typeof recorded> & { readonly endReason: string | null }): RecordedFact {
  return {
    id,
    no,
    text,
    recordedOn: toLocalDate(recordedAt),
    correctsNo,
    end: endedBecause === null ? null : { because: toEnd(endedBecause), reason: endReason },
    confirmations: row.confirmations.map(({ partyId, answer, how, on }) => ({
      partyId,
      answer: parseStoredEnum(FACT_ANSWERS, answer, 'fact_confirmations.answer'),
      how: parseStoredEnum(FACT_WAYS, how, 'fact_confirmations.way'),
      on: parseLocalDate(on)!,
    })),
  }
}

function toEnd(because: string): FactEnd {
  return parseStoredEnum(FACT_ENDS, because, 'undisputed_facts.ended_because')
}

const keysOf = ({ id, courtId, holderId }: Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>) => ({
  caseId: id,
  courtId,
  holderId,
})

/** Adds a fact; the case is locked, and the database refuses two facts of one number. */
export async function addFact(
  db: Db,
  { actor }: Grant<'fact:record'>,
  record: CaseRecord,
  fact: {
    readonly id: string
    readonly no: number
    readonly text: string
    readonly corrects: string | null
    /** It is put to the parties at once. */
    readonly isPut: boolean
  },
  at: Date,
): Promise<void> {
  await db.undisputedFact.create({
    data: {
      id: fact.id,
      factNo: fact.no,
      text: fact.text,
      correctsId: fact.corrects,
      putAt: fact.isPut ? at : null,
      ...keysOf(record),
      mediatorId: actor.id,
      recordedAt: at,
      recordedBy: actor.name,
    },
    select: { id: true },
  })
}

/** Marks a fact as corrected by another one, or as withdrawn for a reason. */
export async function endFact(
  db: Db,
  { actor }: Grant<'fact:record' | 'fact:withdraw'>,
  factId: string,
  end: { readonly because: FactEnd; readonly reason: string | null },
  at: Date,
): Promise<void> {
  await db.undisputedFact.update({
    where: { id: factId },
    data: { endedAt: at, endedBy: actor.name, endedBecause: end.because, endReason: end.reason },
    select: { id: true },
  })
}

/** Adds the answers of one party, each behind the answers there are to its fact. */
export async function addFactAnswers(
  db: Db,
  { actor }: Grant<'fact:confirm'>,
  record: Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>,
  entries: readonly FactAnswerEntry[],
  {
    answered,
    partyName,
    participantId,
    recordedAt,
  }: {
    /** How many answers a fact has, by its id. */
    readonly answered: ReadonlyMap<string, number>
    readonly partyName: string
    /** Of who answered on a phone of their own; null: the mediator recorded it. */
    readonly participantId: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.factConfirmation.createMany({
    data: entries.map(({ factId, partyId, answer, how, on }) => ({
      ...keysOf(record),
      mediatorId: participantId === null ? actor.id : null,
      participantId,
      factId,
      entryNo: (answered.get(factId) ?? 0) + 1,
      partyId,
      partyName,
      answer,
      way: how,
      answeredOn: fromDay(on),
      recordedAt,
    })),
  })
}

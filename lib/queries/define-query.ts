import 'server-only'
import type { z } from 'zod'
import { readAs, withAccess, withActor, type Db, type Read } from '@/lib/data/door'
import { getRecentCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { appendEvents, type NewEvent } from '@/lib/data/stores/audit/event-store'
import { isOwnAccountAct, mayRoleAct, type Act } from '@/lib/domain/access/acts'
import { mayAct, type Scope } from '@/lib/domain/access/policy'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { DomainEvent, EventSubject } from '@/lib/domain/audit/events'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'

/** What every read knows: who reads, when, and the working days to compute due days with. */
export type ReadContext = {
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

/** Audit entry for a sensitive read, filed under the case, institution or court concerned. */
export type AccessRecord = {
  readonly event: DomainEvent
  readonly subject: EventSubject
  readonly basis?: LegalBasis
}

/** The parts of a query, in the order in which they are used. */
export type QuerySpec<D extends Read, S extends z.ZodType, Facts, View> = {
  readonly act: Act
  readonly input: S
  /** Loads the facts on the actor's connection. null: for this actor they do not exist. */
  readonly load: (db: D, input: z.output<S>, context: ReadContext) => Promise<Facts | null>
  /**
   * Case or tenant the facts belong to; absent where the facts are a list of the actor's own
   * tenant.
   */
  readonly scope?: (facts: Facts) => Scope
  /**
   * Access records of a sensitive read; of a list, one for each institution whose cases it
   * contains.
   */
  readonly record?: (
    facts: Facts,
    input: z.output<S>,
    context: ReadContext,
  ) => AccessRecord | readonly AccessRecord[] | null
  /** Makes the DTO from the facts; only what it names leaves the server. */
  readonly present: (facts: Facts, context: ReadContext, input: z.output<S>) => View
}

/** A read of one surface. `rawInput` is parsed by the query's own schema. */
export type Query<View> = ((actor: Actor, rawInput: unknown) => Promise<Decided<View>>) & {
  readonly act: Act
}

/** A query whose reads can be made in a transaction that others share (`readTogether`). */
export type SqlQuery<View> = Query<View> & {
  /** `pending`: where the access records go, which are written after the transaction. */
  readonly readIn: (
    db: Read,
    actor: Actor,
    rawInput: unknown,
    pending: NewEvent[],
  ) => Promise<Decided<View>>
}

/**
 * How a query reaches the database. `append` null: the connection cannot write, so the system
 * writes the access records.
 */
type ReadConnection<D extends Read> = {
  readonly open: <T>(actor: Actor, act: Act, work: (db: D) => Promise<T>) => Promise<T>
  readonly append: ((db: D, records: readonly NewEvent[]) => Promise<void>) | null
}

/**
 * A query for one page or part of a page: parse, load, check the permission, record the access,
 * present. Every refusal is NOT_FOUND, so that a reader cannot tell what exists from what is not
 * theirs. A read whose access records cannot be written fails.
 */
export function defineQuery<S extends z.ZodType, Facts, View>(
  spec: QuerySpec<Db, S, Facts, View>,
): Query<View> {
  return makeQuery(spec, {
    // No role of the web may read sessions: acts on one's own account have a role of their own.
    open: (actor, act, work) =>
      isOwnAccountAct(act) ? withAccess(actor, act, work) : withActor(actor, work),
    append: appendEvents,
  })
}

/**
 * `defineQuery` for facts read by SQL alone, without a model call: the same steps on the cheaper
 * read-only connection (`readAs`, lib/data/door.ts).
 */
export function defineSqlQuery<S extends z.ZodType, Facts, View>(
  spec: QuerySpec<Read, S, Facts, View>,
): SqlQuery<View> {
  return makeQuery(spec, { open: readAs, append: null })
}

/**
 * Several queries without input in one transaction, for what every page of a surface counts: a
 * transaction costs more than such a count. Each checks its own permission and answers for itself.
 */
export async function readTogether<Views extends readonly unknown[]>(
  actor: Actor,
  queries: { readonly [Each in keyof Views]: SqlQuery<Views[Each]> },
): Promise<{ -readonly [Each in keyof Views]: Decided<Views[Each]> }> {
  const pending: NewEvent[] = []
  const answers = await readAs(actor, 'several reads of one page', (db) =>
    Promise.all(queries.map((query) => query.readIn(db, actor, {}, pending))),
  )
  await recordPending(actor, pending)
  return answers as { -readonly [Each in keyof Views]: Decided<Views[Each]> }
}

function makeQuery<D extends Read, S extends z.ZodType, Facts, View>(
  spec: QuerySpec<D, S, Facts, View>,
  { open, append }: ReadConnection<D>,
) {
  const parse = (actor: Actor, rawInput: unknown): Decided<z.output<S>> => {
    const parsed = readInput(spec.input, rawInput)
    return parsed.ok && !mayRoleAct(actor.role, spec.act) ? refuse('NOT_FOUND') : parsed
  }
  const read = async (
    db: D,
    actor: Actor,
    input: z.output<S>,
    pending: NewEvent[],
  ): Promise<Decided<View>> => {
    const at = now()
    const context: ReadContext = {
      actor,
      now: at,
      today: toLocalDate(at),
      calendar: await getRecentCalendar(db, at),
    }
    const facts = await spec.load(db, input, context)
    if (facts === null || !mayAct(actor, spec.act, spec.scope?.(facts) ?? {}))
      return refuse('NOT_FOUND')
    const records = toList(spec.record?.(facts, input, context)).map((record): NewEvent => ({
      ...record,
      by: actor,
      at,
    }))
    // The database role of a read-only actor cannot write events.
    if (append === null || isReadOnlyRole(actor.role)) pending.push(...records)
    else if (records.length > 0) await append(db, records)
    return allow(spec.present(facts, context, input))
  }
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<View>> => {
    const parsed = parse(actor, rawInput)
    if (!parsed.ok) return parsed
    const pending: NewEvent[] = []
    const answer = await open(actor, spec.act, (db) => read(db, actor, parsed.value, pending))
    await recordPending(actor, pending)
    return answer
  }
  const readIn = async (db: D, actor: Actor, rawInput: unknown, pending: NewEvent[]) => {
    const parsed = parse(actor, rawInput)
    return parsed.ok ? read(db, actor, parsed.value, pending) : parsed
  }
  return Object.assign(perform, { act: spec.act, readIn })
}

/** Before anything is answered: what cannot be recorded is not shown. */
async function recordPending(actor: Actor, pending: readonly NewEvent[]): Promise<void> {
  if (pending.length === 0) return
  await withAccess(actor, 'write the access records of a reader who cannot write', (db) =>
    appendEvents(db, pending),
  )
}

function toList(
  records: AccessRecord | readonly AccessRecord[] | null | undefined,
): readonly AccessRecord[] {
  if (!records) return []
  return 'event' in records ? [records] : records
}

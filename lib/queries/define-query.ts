import 'server-only'
import type { z } from 'zod'
import { asSystem, readAs, withActor, type Db, type Read } from '@/lib/data/door'
import { getRecentCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { appendEvents, type NewEvent } from '@/lib/data/stores/audit/event-store'
import { isOwnAccountAct, type Act } from '@/lib/domain/access/acts'
import { mayAct, type Scope } from '@/lib/domain/access/policy'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { DomainEvent, EventSubject } from '@/lib/domain/audit/events'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'

export type ReadContext = {
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

/** That somebody looked, for the record of whoever the thing concerns. */
export type AccessRecord = {
  readonly event: DomainEvent
  readonly subject: EventSubject
  readonly basis?: LegalBasis
}

type Spec<D extends Read, S extends z.ZodType, Facts, View> = {
  readonly act: Act
  readonly input: S
  /** Reads inside the actor's transaction. null: it does not exist for this actor. */
  readonly load: (db: D, input: z.output<S>, context: ReadContext) => Promise<Facts | null>
  /** Whom the thing concerns; a list concerns nobody in particular. */
  readonly scope?: (facts: Facts) => Scope
  /**
   * For sensitive reads: the event that somebody looked; of a list one for each house whose cases stand on it. A look that cannot be
   * recorded is refused.
   */
  readonly record?: (
    facts: Facts,
    input: z.output<S>,
    context: ReadContext,
  ) => AccessRecord | readonly AccessRecord[] | null
  /** Facts → DTO. Nothing leaves that the view does not name. */
  readonly present: (facts: Facts, context: ReadContext, input: z.output<S>) => View
}

export type Query<View> = ((actor: Actor, rawInput: unknown) => Promise<Decided<View>>) & {
  readonly act: Act
}

/** A way into the data. Where looks cannot be written on the way (`write` null), the system writes them before anything is answered. */
type Way<D extends Read> = {
  readonly enter: <T>(actor: Actor, act: Act, work: (db: D) => Promise<T>) => Promise<T>
  readonly write: ((db: D, looks: readonly NewEvent[]) => Promise<void>) | null
}

function isList(looks: AccessRecord | readonly AccessRecord[]): looks is readonly AccessRecord[] {
  return Array.isArray(looks)
}

function makeQuery<D extends Read, S extends z.ZodType, Facts, View>(
  spec: Spec<D, S, Facts, View>,
  { enter, write }: Way<D>,
): Query<View> {
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<View>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    const at = now()
    const pending: NewEvent[] = []
    const answer = await enter(actor, spec.act, async (db): Promise<Decided<View>> => {
      const context: ReadContext = {
        actor,
        now: at,
        today: toLocalDate(at),
        calendar: await getRecentCalendar(db, at),
      }
      const facts = await spec.load(db, parsed.value, context)
      if (facts === null || !mayAct(actor, spec.act, spec.scope?.(facts) ?? {}))
        return refuse('NOT_FOUND')
      const recorded = spec.record?.(facts, parsed.value, context) ?? []
      const looks = (isList(recorded) ? recorded : [recorded]).map((look): NewEvent => ({
        ...look,
        by: actor,
        at,
      }))
      // A read-only role cannot write its own event.
      if (write === null || isReadOnlyRole(actor.role)) pending.push(...looks)
      else if (looks.length > 0) await write(db, looks)
      return allow(spec.present(facts, context, parsed.value))
    })
    if (pending.length > 0)
      await asSystem('record a look of a reader who cannot write', (db) =>
        appendEvents(db, pending),
      )
    return answer
  }
  return Object.assign(perform, { act: spec.act })
}

/** A read of one surface: parse, load, may they, record the look, present. Refused reads are all NOT_FOUND: nothing is told apart. */
export function defineQuery<S extends z.ZodType, Facts, View>(
  spec: Spec<Db, S, Facts, View>,
): Query<View> {
  return makeQuery(spec, {
    // No person's database role may read sessions: one's own account is read by the system, and `load` asks for the actor's rows only.
    enter: (actor, act, work) =>
      isOwnAccountAct(act) ? asSystem(act, work) : withActor(actor, work),
    write: appendEvents,
  })
}

/** A list of a page that reads by SQL alone: the same steps on the lean way in (door.ts, `readAs`), which cannot write. */
export function defineListQuery<S extends z.ZodType, Facts, View>(
  spec: Spec<Read, S, Facts, View>,
): Query<View> {
  return makeQuery(spec, { enter: readAs, write: null })
}

import 'server-only'
import type { z } from 'zod'
import { asSystem, readAs, withActor, type Db, type Read } from '@/lib/data/door'
import { getRecentCalendar } from '@/lib/data/stores/calendar-store'
import { appendEvent } from '@/lib/data/stores/event-store'
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

type Look = { readonly event: DomainEvent; readonly subject: EventSubject; readonly basis?: LegalBasis }

type Spec<S extends z.ZodType, Facts, View> = {
  readonly act: Act
  readonly input: S
  /** Reads inside the actor's transaction. null: it does not exist for this actor. */
  readonly load: (db: Db, input: z.output<S>, context: ReadContext) => Promise<Facts | null>
  /** Whom the thing concerns; a list concerns nobody in particular. */
  readonly scope?: (facts: Facts) => Scope
  /** For sensitive reads: the event that somebody looked. A look that cannot be recorded is refused. */
  readonly record?: (facts: Facts, input: z.output<S>, context: ReadContext) => Look | null
  /** Facts → DTO. Nothing leaves that the view does not name. */
  readonly present: (facts: Facts, context: ReadContext, input: z.output<S>) => View
}

type LeanSpec<S extends z.ZodType, Facts, View> = Omit<Spec<S, Facts, View>, 'load' | 'record'> & {
  readonly load: (read: Read, input: z.output<S>, context: ReadContext) => Promise<Facts | null>
}

export type Query<View> = ((actor: Actor, rawInput: unknown) => Promise<Decided<View>>) & { readonly act: Act }

/** A read of one surface: parse, load, may they, record the look, present. Refused reads are all NOT_FOUND: nothing is told apart. */
export function defineQuery<S extends z.ZodType, Facts, View>(spec: Spec<S, Facts, View>): Query<View> {
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<View>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    const at = now()
    const look = { pending: null as Look | null }
    const read = async (db: Db): Promise<Decided<View>> => {
      const context: ReadContext = { actor, now: at, today: toLocalDate(at), calendar: await getRecentCalendar(db, at) }
      const facts = await spec.load(db, parsed.value, context)
      if (facts === null || !mayAct(actor, spec.act, spec.scope?.(facts) ?? {})) return refuse('NOT_FOUND')
      const recorded = spec.record?.(facts, parsed.value, context) ?? null
      if (recorded && isReadOnlyRole(actor.role)) look.pending = recorded
      else if (recorded) await appendEvent(db, { ...recorded, by: actor, at })
      return allow(spec.present(facts, context, parsed.value))
    }
    // No person's database role may read sessions: one's own account is read by the system, and `load` asks for the actor's rows only.
    const answer = await (isOwnAccountAct(spec.act) ? asSystem(spec.act, read) : withActor(actor, read))
    const { pending } = look
    // A read-only role cannot write its own event: the system does, before anything is answered.
    if (pending) await asSystem('record a look of a read-only role', (db) => appendEvent(db, { ...pending, by: actor, at }))
    return answer
  }
  return Object.assign(perform, { act: spec.act })
}

/** A list of a page that reads by SQL alone and leaves no event: the same steps on the lean way in (door.ts, `readAs`). */
export function defineListQuery<S extends z.ZodType, Facts, View>(spec: LeanSpec<S, Facts, View>): Query<View> {
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<View>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    const at = now()
    return readAs(actor, spec.act, async (read) => {
      const context: ReadContext = { actor, now: at, today: toLocalDate(at), calendar: await getRecentCalendar(read, at) }
      const facts = await spec.load(read, parsed.value, context)
      if (facts === null || !mayAct(actor, spec.act, spec.scope?.(facts) ?? {})) return refuse('NOT_FOUND')
      return allow(spec.present(facts, context, parsed.value))
    })
  }
  return Object.assign(perform, { act: spec.act })
}

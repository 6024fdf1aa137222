import 'server-only'
import type { z } from 'zod'
import { withAccess, withActor, type Db } from '@/lib/data/door'
import { takeBackIfRefused } from '@/lib/data/savepoint'
import { appendEvent, findLastMove, isUndoneReferral } from '@/lib/data/stores/audit/event-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { isOwnAccountAct, mayRoleAct, type WriteAct } from '@/lib/domain/access/acts'
import { mayAct, refuseUngranted, type Grant, type Scope } from '@/lib/domain/access/policy'
import { isReadOnlyRole, tenantOf, type Actor } from '@/lib/domain/access/roles'
import type { EventSubject } from '@/lib/domain/audit/events'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { Decided, Refusal } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'

/**
 * What every step of an act knows: the actor, the one instant of the act, its day in Shanghai, and
 * the statutory calendar.
 */
export type ActContext = {
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

type Spec<A extends WriteAct, S extends z.ZodType, Facts, Decision, Out> = {
  readonly act: A
  readonly input: S
  /** The id of the case that the input names, recorded with a refusal; null for acts on no case. */
  readonly target: (input: z.output<S>) => string | null
  /**
   * Reads what the rules need, in the actor's transaction. null: it does not exist for this actor.
   */
  readonly load: (db: Db, input: z.output<S>, context: ActContext) => Promise<Facts | null>
  /** Whom the thing concerns. */
  readonly scope: (facts: Facts, actor: Actor) => Scope
  /** Where a refusal is recorded once the thing was loaded. */
  readonly subject: (facts: Facts, actor: Actor) => EventSubject
  /** The law's answer. Pure: facts, input and context in, decision or refusal out. */
  readonly decide: (facts: Facts, input: z.output<S>, context: ActContext) => Decided<Decision>
  /** Writes what a refusal by `decide` entails, in the transaction that records it. */
  readonly writeRefused?: (
    db: Db,
    grant: Grant<A>,
    refusal: Refusal,
    facts: Facts,
    input: z.output<S>,
    context: ActContext,
  ) => Promise<void>
  /**
   * Writes the decision. The conditional update comes first, so that a refusal here has written
   * nothing.
   */
  readonly write: (
    db: Db,
    grant: Grant<A>,
    decision: Decision,
    facts: Facts,
    input: z.output<S>,
    context: ActContext,
  ) => Promise<Decided<Out>>
}

export type UseCase<Out> = ((actor: Actor, rawInput: unknown) => Promise<Decided<Out>>) & {
  readonly act: WriteAct
}

/**
 * One act of one user, always in this order and in one transaction: parse, role, load, relation,
 * decide, write. The role is checked before anything is read or locked; a role without the act gets
 * FORBIDDEN and learns nothing about the thing. Every refusal but that of unreadable input is
 * recorded. Acts on one's own account have a database role of their own (`withAccess`), because no
 * role of the web reads sessions or password hashes.
 */
export function defineUseCase<A extends WriteAct, S extends z.ZodType, Facts, Decision, Out>(
  spec: Spec<A, S, Facts, Decision, Out>,
): UseCase<Out> {
  const forbidden: Refusal = { code: 'FORBIDDEN', facts: { act: spec.act } }

  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<Out>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    const input = parsed.value
    const at = now()
    const target = spec.target(input)
    const refused = async (
      db: Db,
      refusal: Refusal,
      subject: EventSubject,
    ): Promise<Decided<Out>> => {
      await appendEvent(db, {
        event: { kind: 'act.refused', data: { act: spec.act, code: refusal.code, target } },
        subject,
        by: actor,
        at,
      })
      return { ok: false, refusal }
    }

    if (!mayRoleAct(actor.role, spec.act)) {
      const refuseRole = (db: Db) => refused(db, forbidden, tenantOf(actor))
      // The database role of a reader cannot even write that it was refused.
      return isReadOnlyRole(actor.role)
        ? withAccess(actor, 'record a refusal to a read-only role', refuseRole)
        : withActor(actor, refuseRole)
    }

    const work = async (db: Db): Promise<Decided<Out>> => {
      const context: ActContext = {
        actor,
        now: at,
        today: toLocalDate(at),
        calendar: await getCalendar(db),
      }
      const facts = await spec.load(db, input, context)
      if (facts === null) return refused(db, await refusalForUnseen(db, target), tenantOf(actor))
      const subject = spec.subject(facts, actor)
      const scope = spec.scope(facts, actor)
      const grant = mayAct(actor, spec.act, scope)
      if (!grant) return refused(db, refuseUngranted(actor, spec.act, scope), subject)
      const decided = spec.decide(facts, input, context)
      if (!decided.ok) {
        await spec.writeRefused?.(db, grant, decided.refusal, facts, input, context)
        return refused(db, decided.refusal, subject)
      }
      const written = await takeBackIfRefused(db, () =>
        spec.write(db, grant, decided.value, facts, input, context),
      )
      return written.ok ? written : refused(db, written.refusal, subject)
    }
    return isOwnAccountAct(spec.act) ? withAccess(actor, spec.act, work) : withActor(actor, work)
  }
  return Object.assign(perform, { act: spec.act })
}

/**
 * One act in more than one transaction, because something is done between them that may not happen
 * inside one, as setting a document. `perform` calls use-cases of this act and no others: each of
 * them checks the permission and records its refusal (__tests__/build/doors.test.ts).
 */
export function composeUseCase<Out>({
  act,
  perform,
}: {
  readonly act: WriteAct
  readonly perform: (actor: Actor, rawInput: unknown) => Promise<Decided<Out>>
}): UseCase<Out> {
  return Object.assign(perform, { act })
}

/**
 * A case that was just handed on is out of the actor's sight. Its former mediator or institution
 * may still read its last event, and gets CASE_CHANGED_MEANWHILE; for everyone else it does not
 * exist.
 */
async function refusalForUnseen(db: Db, caseId: string | null): Promise<Refusal> {
  const last = caseId ? await findLastMove(db, caseId) : null
  if (!last || isUndoneReferral(last)) return { code: 'NOT_FOUND', facts: {} }
  return {
    code: 'CASE_CHANGED_MEANWHILE',
    facts: { lastAct: last.kind, by: last.by, at: last.at.toISOString() },
  }
}

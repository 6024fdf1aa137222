import 'server-only'
import type { z } from 'zod'
import { asSystem, withActor, type Db } from '@/lib/data/door'
import { takeBackIfRefused } from '@/lib/data/savepoint'
import { appendEvent, findLastMove } from '@/lib/data/stores/audit/event-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { isOwnAccountAct, type WriteAct } from '@/lib/domain/access/acts'
import { mayAct, type Grant, type Scope } from '@/lib/domain/access/policy'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import type { EventSubject } from '@/lib/domain/audit/events'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { Decided, Refusal } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'

/** What every step knows: who, the one instant of this act, its day in Shanghai, and the statutory calendar. */
export type ActContext = {
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

type Spec<A extends WriteAct, S extends z.ZodType, Facts, Decision, Out> = {
  readonly act: A
  readonly input: S
  /** Reads what the rules need, inside the actor's transaction. null: it does not exist for this actor. */
  readonly load: (db: Db, input: z.output<S>, context: ActContext) => Promise<Facts | null>
  /** Whom the thing concerns. */
  readonly scope: (facts: Facts, actor: Actor) => Scope
  /** Where a refusal is recorded; by default with the case of `caseId` in the input, else with the actor's own home. */
  readonly subject?: (facts: Facts) => EventSubject
  /** The law's answer. Pure: facts, input and context in, decision or refusal out. */
  readonly decide: (facts: Facts, input: z.output<S>, context: ActContext) => Decided<Decision>
  /** Writes the decision; the conditional update comes first, so that a refusal here has written nothing. */
  readonly write: (
    db: Db,
    grant: Grant<A>,
    decision: Decision,
    facts: Facts,
    input: z.output<S>,
    context: ActContext,
  ) => Promise<Decided<Out>>
}

/**
 * One act of one user: parse, load, may they, may it, write — always in this order, always in one transaction. Acts on one's own
 * account run as the system, so their `load` must ask for `context.actor.id` and nothing else.
 */
export type UseCase<Out> = ((actor: Actor, rawInput: unknown) => Promise<Decided<Out>>) & {
  readonly act: WriteAct
}

/** The actor's own home: where refusals are recorded that concern nothing they may see. */
export function tenantOf(actor: Actor): EventSubject {
  return { institutionId: actor.institutionId, courtId: actor.courtId }
}

function targetOf(input: unknown): string | null {
  return input !== null &&
    typeof input === 'object' &&
    'caseId' in input &&
    typeof input.caseId === 'string'
    ? input.caseId
    : null
}

export function defineUseCase<A extends WriteAct, S extends z.ZodType, Facts, Decision, Out>(
  spec: Spec<A, S, Facts, Decision, Out>,
): UseCase<Out> {
  const perform = async (actor: Actor, rawInput: unknown): Promise<Decided<Out>> => {
    const parsed = readInput(spec.input, rawInput)
    if (!parsed.ok) return parsed
    const input = parsed.value
    const at = now()
    const isOwnAccount = isOwnAccountAct(spec.act)
    if (isReadOnlyRole(actor.role) && !isOwnAccount) {
      // Its database role cannot write, not even that it was refused: the system records it.
      const refusal: Refusal = { code: 'FORBIDDEN', facts: { act: spec.act } }
      await asSystem('record a refusal to a read-only role', (db) =>
        recordRefusal(db, actor, spec.act, refusal, tenantOf(actor), targetOf(input), at),
      )
      return { ok: false, refusal }
    }
    const work = async (db: Db): Promise<Decided<Out>> => {
      const context: ActContext = {
        actor,
        now: at,
        today: toLocalDate(at),
        calendar: await getCalendar(db),
      }
      const refused = async (refusal: Refusal, subject: EventSubject): Promise<Decided<Out>> => {
        await recordRefusal(db, actor, spec.act, refusal, subject, targetOf(input), at)
        return { ok: false, refusal }
      }
      const facts = await spec.load(db, input, context)
      if (facts === null)
        return refused(await refusalForUnseen(db, targetOf(input)), tenantOf(actor))
      const scope = spec.scope(facts, actor)
      const caseId = targetOf(input)
      const subject =
        spec.subject?.(facts) ??
        (caseId
          ? { caseId, courtId: scope.courtId, institutionId: scope.institutionId }
          : tenantOf(actor))
      const grant = mayAct(actor, spec.act, scope)
      if (!grant) return refused({ code: 'FORBIDDEN', facts: { act: spec.act } }, subject)
      const decided = spec.decide(facts, input, context)
      if (!decided.ok) return refused(decided.refusal, subject)
      const written = await takeBackIfRefused(db, () =>
        spec.write(db, grant, decided.value, facts, input, context),
      )
      return written.ok ? written : refused(written.refusal, subject)
    }
    return isOwnAccount ? asSystem(spec.act, work) : withActor(actor, work)
  }
  return Object.assign(perform, { act: spec.act })
}

/** A case that was just handed on is gone from sight; whoever had it before is told what happened, everyone else that it does not exist. */
async function refusalForUnseen(db: Db, caseId: string | null): Promise<Refusal> {
  const last = caseId ? await findLastMove(db, caseId) : null
  if (!last) return { code: 'NOT_FOUND', facts: {} }
  return {
    code: 'CASE_CHANGED_MEANWHILE',
    facts: { lastAct: last.kind, by: last.by, at: last.at.toISOString() },
  }
}

async function recordRefusal(
  db: Db,
  actor: Actor,
  act: WriteAct,
  refusal: Refusal,
  subject: EventSubject,
  target: string | null,
  at: Date,
): Promise<void> {
  await appendEvent(db, {
    event: { kind: 'act.refused', data: { act, code: refusal.code, target } },
    subject,
    by: actor,
    at,
  })
}

// 撤销收回, 撤销重新引调, 撤销办结: a clerk corrects a slip at once, within the ten minutes and under the
// conditions of decide-undo.ts. No article provides for it (domain.md, Decisions 4); the record of
// the act stays, and a new event says that it does not count.
import { allow, refuse, type Decided } from '../refusal'
import type { FormerReferral } from './decide-refer-again'
import { decideUndoable } from './decide-undo'
import type { CaseFacts } from './lifecycle'
import type { Transition } from './transition'
import { NOT_CONFIRMED } from './vocabulary'

type Context = { readonly now: Date }

/** An institution that did not take the case, and when it had received it. */
export type ReceivedReferral = FormerReferral & {
  readonly institution: string
  readonly receivedAt: Date
}

/** The latest record of an institution that did not take the case. */
function lastOf(former: readonly ReceivedReferral[]): ReceivedReferral | undefined {
  return former.toSorted((a, b) => Number(a.at) - Number(b.at)).at(-1)
}

/**
 * 撤销收回: the institution gets the case back with the days it had; it may still confirm, and be
 * recalled again.
 */
export function decideUndoRecall(
  facts: CaseFacts & { readonly former: readonly ReceivedReferral[] },
  { now }: Context,
): Decided<Transition<'undo_recall'>> {
  const last = lastOf(facts.former)
  const moved = decideUndoable('undo_recall', facts, last?.reason === NOT_CONFIRMED, now)
  if (!moved.ok) return moved
  if (!last) return refuse('UNDO_NOTHING_DONE')
  return allow({
    move: 'undo_recall',
    from: facts.status,
    to: moved.value,
    changes: { givenBackTo: last.institutionId },
    event: { kind: 'case.recall-undone', data: { institution: last.institution } },
    basis: null,
  })
}

/**
 * 撤销重新引调: the case is with the court again, as it came from the institution before; the new one is
 * not barred by it.
 */
export function decideUndoReferAgain(
  facts: CaseFacts & {
    readonly institutionName: string
    readonly former: readonly ReceivedReferral[]
  },
  { now }: Context,
): Decided<Transition<'undo_refer_again'>> {
  const last = lastOf(facts.former)
  const moved = decideUndoable('undo_refer_again', facts, last !== undefined, now)
  if (!moved.ok) return moved
  return allow({
    move: 'undo_refer_again',
    from: facts.status,
    to: moved.value,
    changes: { returnedToCourt: true, ...(last && { referredAt: last.receivedAt }) },
    event: { kind: 'case.referral-undone', data: { institution: facts.institutionName } },
    basis: null,
  })
}

/** 撤销办结: the case waits for another institution or another end. */
export function decideUndoEndReturned(
  facts: CaseFacts,
  { now }: Context,
): Decided<Transition<'undo_end_returned'>> {
  const moved = decideUndoable('undo_end_returned', facts, true, now)
  if (!moved.ok) return moved
  return allow({
    move: 'undo_end_returned',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'case.returned-end-undone', data: {} },
    basis: null,
  })
}

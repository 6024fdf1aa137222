import 'server-only'
import type { z } from 'zod'
import { admitVisitor, type VisitorAct, type VisitorGrant } from '@/lib/domain/access/visitor-acts'
import type { Decided } from '@/lib/domain/refusal'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'

/** What is known of someone without an account. */
export type Visitor = {
  readonly address: string
  /**
   * Of the consultation that they have come in to, or of the draft of their application; null:
   * none.
   */
  readonly proof: string | null
  /** The solved proof of work, where one was required. */
  readonly answer: string | null
}

export type VisitorContext<A extends VisitorAct> = {
  readonly visitor: Visitor
  readonly grant: VisitorGrant<A>
  readonly now: Date
}

export type VisitorUseCase<Out> = ((
  visitor: Visitor,
  rawInput: unknown,
) => Promise<Decided<Out>>) & { readonly act: VisitorAct }

/**
 * One act of someone without an account. Its data goes through `asVisitor`, its counters of abuse
 * through `withAccess`, and nothing else: the database decides what a visitor reaches. There is no
 * actor whose refusals could be recorded.
 */
export function defineVisitorAct<A extends VisitorAct, S extends z.ZodType, Out>({
  act,
  input,
  perform,
}: {
  readonly act: A
  readonly input: S
  readonly perform: (input: z.output<S>, context: VisitorContext<A>) => Promise<Decided<Out>>
}): VisitorUseCase<Out> {
  const useCase = async (visitor: Visitor, rawInput: unknown): Promise<Decided<Out>> => {
    const parsed = readInput(input, rawInput)
    if (!parsed.ok) return parsed
    return perform(parsed.value, { visitor, grant: admitVisitor(act), now: now() })
  }
  return Object.assign(useCase, { act })
}

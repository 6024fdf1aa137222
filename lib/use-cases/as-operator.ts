import 'server-only'
import type { z } from 'zod'
import { asSystem, type Db } from '@/lib/data/door'
import type { Decided } from '@/lib/domain/refusal'
import { now } from '@/lib/platform/clock'
import { readInput } from '@/lib/platform/read-input'

/**
 * An act of set-up by the operator of this installation: a command on the server, without an
 * account. Parses like a use-case, then works as the system; its events name no person. `work`
 * refuses before it writes.
 */
export async function asOperator<S extends z.ZodType, Out>(
  reason: string,
  schema: S,
  rawInput: unknown,
  work: (db: Db, input: z.output<S>, at: Date) => Promise<Decided<Out>>,
): Promise<Decided<Out>> {
  const parsed = readInput(schema, rawInput)
  if (!parsed.ok) return parsed
  const at = now()
  return asSystem(reason, (db) => work(db, parsed.value, at))
}

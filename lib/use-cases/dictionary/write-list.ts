import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addValueVersions,
  type NumberedValue,
  type Operator,
} from '@/lib/data/stores/dictionary/dictionary-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { DictionaryKey } from '@/lib/domain/dictionary/catalogue'
import {
  countPlanned,
  type PlanCounts,
  type PlannedLine,
} from '@/lib/domain/dictionary/plan-import'

type List = {
  readonly dictionary: DictionaryKey
  readonly values: readonly NumberedValue[]
  readonly planned: readonly PlannedLine[]
  readonly reason: string
}

/** Writes what a list changes, with one event; a list that changes nothing leaves no trace. */
export async function writeList(
  db: Db,
  by: Grant<'dictionary:import'> | Operator,
  { dictionary, values, planned, reason }: List,
  at: Date,
): Promise<PlanCounts> {
  const numbers = new Map(values.map(({ code, no }) => [code, no]))
  const written = planned
    .filter(({ is }) => is !== 'same' && is !== 'refused')
    .map(({ value }) => ({ ...value, no: (numbers.get(value.code) ?? 0) + 1 }))
  const counts = countPlanned(planned)
  if (written.length === 0) return counts
  await addValueVersions(db, by, dictionary, written, { reason, at })
  const { added, renamed, retired, changed } = counts
  await appendEvent(db, {
    event: {
      kind: 'dictionary.imported',
      data: { dictionary, added, renamed, retired, changed, reason },
    },
    subject: {},
    by: 'operator' in by ? null : by.actor,
    at,
  })
  return counts
}

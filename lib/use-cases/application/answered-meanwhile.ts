import 'server-only'
import {
  applicationFacts,
  type ApplicationRecord,
} from '@/lib/data/stores/application/application-types'
import { refuse, type Decided } from '@/lib/domain/refusal'

/** Somebody was faster, between the reading and the writing: who, and when. */
export function answeredMeanwhile(record: ApplicationRecord | null): Decided<never> {
  if (!record) return refuse('NOT_FOUND')
  const { state, endedBy, endedAt } = applicationFacts(record)
  return refuse('APPLICATION_OVER', { state, by: endedBy, at: endedAt?.toISOString() ?? null })
}

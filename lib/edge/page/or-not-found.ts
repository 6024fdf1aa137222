import 'server-only'
import { notFound } from 'next/navigation'
import type { Decided } from '@/lib/domain/refusal'

/**
 * For pages: the view of a query, or the not-found page. What a reader may not see does not exist
 * for them.
 */
export async function orNotFound<View>(answer: Promise<Decided<View>>): Promise<View> {
  const decided = await answer
  if (!decided.ok) notFound()
  return decided.value
}

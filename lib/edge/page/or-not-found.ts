import 'server-only'
import { notFound } from 'next/navigation'
import type { Decided } from '@/lib/domain/refusal'

/** For pages: the view, or the page that says it was not found. What may not be seen does not exist. */
export async function orNotFound<View>(answer: Promise<Decided<View>>): Promise<View> {
  const decided = await answer
  if (!decided.ok) notFound()
  return decided.value
}

import { findAsking, type AskedParty, type Asking } from '@/lib/domain/application/asking'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { ReadContext } from '../define-query'

/** How far the other side of an application is with its answer; null where nobody is to be consulted. */
export function presentAsking(
  {
    asked,
    acceptedAt,
  }: { readonly asked: readonly AskedParty[] | null; readonly acceptedAt: Date | null },
  context: Pick<ReadContext, 'today' | 'calendar'>,
): Asking | null {
  return asked && acceptedAt
    ? findAsking({ parties: asked, acceptedOn: toLocalDate(acceptedAt) }, context)
    : null
}

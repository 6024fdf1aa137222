import {
  findAsking,
  type AskedParty,
  type Asking,
  type Whom,
} from '@/lib/domain/application/asking'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { ReadContext } from '../define-query'

/** How far those who have to answer an application are; null where nobody is to be consulted. */
export function presentAsking(
  {
    asked,
    acceptedAt,
  }: { readonly asked: readonly AskedParty[] | null; readonly acceptedAt: Date | null },
  context: Pick<ReadContext, 'today' | 'calendar'>,
  whom: Whom,
): Asking | null {
  return asked && acceptedAt
    ? findAsking({ parties: asked, acceptedOn: toLocalDate(acceptedAt) }, context, whom)
    : null
}

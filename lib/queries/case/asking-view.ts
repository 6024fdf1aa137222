import {
  findAsking,
  type ConsultedParty,
  type Asking,
  type Whom,
} from '@/lib/domain/application/asking'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { ReadContext } from '../define-query'

/** How far those who have to answer an application are; null where none is to be consulted. */
export function presentAsking(
  {
    consulted,
    acceptedAt,
  }: { readonly consulted: readonly ConsultedParty[] | null; readonly acceptedAt: Date | null },
  context: Pick<ReadContext, 'today' | 'calendar'>,
  whom: Whom,
): Asking | null {
  return consulted && acceptedAt
    ? findAsking({ parties: consulted, acceptedOn: toLocalDate(acceptedAt) }, context, whom)
    : null
}

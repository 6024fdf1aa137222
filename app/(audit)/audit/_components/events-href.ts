import { pageHref } from '@/lib/edge/search-params'
import { logParams, type LogAsked } from '@/lib/queries/log/log-asked'

type Place = { readonly after?: string | null; readonly before?: string | null; readonly from?: number }

/** The address of a view of the record: back, reload and a pasted link give the same. */
export function eventsHref(asked: LogAsked, place: Place = {}): string {
  return pageHref('/audit', { ...logParams(asked), ...place })
}

import { pageHref } from '@/lib/edge/page/search-params'
import { logParams, type LogAsked } from '@/lib/queries/log/log-asked'

/** The address of a view of the record: back, reload and a pasted link give the same. */
export function eventsHref(asked: LogAsked, size?: string): string {
  return pageHref('/audit', { ...logParams(asked), size })
}

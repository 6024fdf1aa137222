import { pageHref } from '@/lib/edge/page/search-params'
import { logParams, type LogQuery } from '@/lib/queries/log/log-query'

/** The address of a view of the record: back, reload and a pasted link give the same. */
export function eventsHref(query: LogQuery, size?: string): string {
  return pageHref('/audit', { ...logParams(query), size })
}

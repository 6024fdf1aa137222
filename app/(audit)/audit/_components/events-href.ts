import { pageHref } from '@/lib/edge/search-params'
import type { EventsAsked } from '@/lib/queries/audit/find-events'

type Place = { readonly after?: string | null; readonly before?: string | null; readonly from?: number }

/** The address of a view of the record: back, reload and a pasted link give the same. */
export function eventsHref({ group, ...asked }: EventsAsked, place: Place = {}): string {
  return pageHref('/audit', { ...(group !== 'all' && { group }), ...asked, ...place })
}

/** Everything, as one comes in. */
export const EVERYTHING: EventsAsked = { group: 'all', kind: null, actor: '', caseNo: '', since: null, until: null }

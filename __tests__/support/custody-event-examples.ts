import type { EventData } from '@/lib/domain/audit/events'

/** One example of each event of a bound dossier's keeping. */
export const CUSTODY_EVENT_EXAMPLES: {
  readonly [K in 'dossier.checked']: EventData<K>
} = {
  'dossier.checked': { occasion: 'yearly', volumes: 2, faults: 1, codes: ['A5'] },
}

import { parseLocalDate } from '@/lib/domain/time/local-date'

/** A party's consent to asynchronous mediation, given in writing on 20 November 2026. */
export const asynchronousConsent = (partyId: string) => ({
  partyId,
  scope: 'asynchronous' as const,
  answer: 'given' as const,
  how: 'written' as const,
  on: parseLocalDate('2026-11-20')!,
})

import type { Scope } from '@/lib/domain/access/policy'

/** Whom an own case concerns: the accounts of those who take part now. */
export function scopeOfTaking({
  taking,
}: {
  readonly taking: readonly { readonly accountId: string | null; readonly hasEnded: boolean }[]
}): Scope {
  return {
    participantIds: taking.flatMap(({ accountId, hasEnded }) =>
      accountId !== null && !hasEnded ? [accountId] : [],
    ),
  }
}

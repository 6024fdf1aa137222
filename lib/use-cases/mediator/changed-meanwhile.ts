import type { Facts } from '@/lib/domain/refusal'

/** What PROFILE_CHANGED_MEANWHILE tells: what it was about, and who was faster and when. */
export function changedMeanwhile(
  what: string,
  last: { readonly by: string | null; readonly at: Date | null } | null,
): Facts {
  return { what, by: last?.by ?? null, at: last?.at?.toISOString() ?? null }
}

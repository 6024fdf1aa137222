import type { StoredPaper } from '@/lib/data/stores/authority/authority-store'
import type { TakingPart } from '@/lib/data/stores/participant/own-case-store'
import { OWN_AUTHORITY } from '@/lib/labels/zh-CN/party-authority'

/** `missing`: nothing was handed in; `over`: what was accepted is not in its term. */
export type OwnAuthorityState = 'missing' | 'submitted' | 'accepted' | 'refused' | 'over'

/**
 * What of an agent's papers counts: one that waits, else the last one that was refused after it,
 * else the one that holds.
 */
export function findShownPaper<P extends Pick<StoredPaper, 'state'>>(
  papers: readonly P[],
): P | null {
  const [latest] = papers
  if (latest && (latest.state === 'submitted' || latest.state === 'refused')) return latest
  return papers.find(({ state }) => state === 'accepted') ?? null
}

/** How an agent's authority is today, and in words. */
export function readOwnAuthority(
  { authority, lacksAuthority }: Pick<TakingPart, 'authority' | 'lacksAuthority'>,
  paper: Pick<StoredPaper, 'state'> | null,
): { readonly state: OwnAuthorityState; readonly words: string } {
  const { state } = OWN_AUTHORITY
  const present = authority ?? 'general'
  if (paper?.state === 'submitted') return { state: 'submitted', words: state.submitted() }
  if (paper?.state === 'refused') return { state: 'refused', words: state.refused() }
  if (lacksAuthority) return { state: 'over', words: state.over() }
  return paper?.state === 'accepted'
    ? { state: 'accepted', words: state.accepted(present) }
    : { state: 'missing', words: state.missing(present) }
}

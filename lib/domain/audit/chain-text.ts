/**
 * The text that a link of a chain is hashed from, built a second time and apart from the database's
 * own heyi_event_text
 * (prisma/migrations/0006_chains): a verifier that called that function would only prove that the
 * function answers twice alike.
 */

/**
 * One row of events as it is stored, with the head of its chain. `data` is PostgreSQL's text of the
 * stored JSON.
 */
export type Link = {
  readonly chain: string
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string
  readonly actorRole: string
  readonly caseId: string | null
  readonly courtId: string | null
  readonly institutionId: string | null
  readonly basis: string | null
  readonly data: string
  readonly prevHash: string
  readonly hash: string
}

/** What a chain's head row says of the chain's last link. */
export type Head = { readonly chain: string; readonly seq: number; readonly hash: string }

/**
 * The link's text: its predecessor's hash, a line feed, and its columns as PostgreSQL prints a JSON
 * array.
 */
export function linkText(link: Link): string {
  const columns = [
    link.chain,
    link.seq,
    link.id,
    link.kind,
    link.at.toISOString(),
    link.actorId,
    link.actorName,
    link.actorRole,
    link.caseId,
    link.courtId,
    link.institutionId,
    link.basis,
  ].map((column) => JSON.stringify(column))
  return `${link.prevHash}\n[${[...columns, link.data].join(', ')}]`
}

/**
 * The text an anchor is hashed from: the hash of the anchor before it, its instant, and one line
 * for each sealed head, in the order of the chains' names by code point, whatever order the heads
 * come in.
 */
export function anchorText(prevHash: string, at: Date, heads: readonly Head[]): string {
  const lines = heads.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`).sort()
  return [prevHash, at.toISOString(), ...lines].join('\n')
}

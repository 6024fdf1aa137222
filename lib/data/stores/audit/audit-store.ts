import 'server-only'
import type { AnchorRecord, SealedHead } from '@/lib/domain/audit/check-anchors'
import type { LinkAndHead } from '@/lib/domain/audit/check-links'
import type { Head } from '@/lib/domain/audit/chain-text'
import { asSystem, type Db } from '@/lib/data/door'

// The whole record, page by page, for the verifier. Each page is one statement and reads rows and
// heads at one instant, so that an event appended meanwhile is never taken for a fault. Memory
// holds one page, however long the record is.

const PAGE = 5_000

/** Pages until one is not full, each in a transaction of its own. */
async function* pagesOf<Row>(
  reason: string,
  read: (db: Db, after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | null = null
  for (;;) {
    const after: Row | null = last
    const rows: Row[] = await asSystem(reason, (db) => read(db, after))
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    last = rows.at(-1) ?? null
  }
}

type LinkRow = Omit<LinkAndHead, 'seq' | 'head'> & {
  readonly seq: bigint
  readonly headSeq: bigint | null
  readonly headHash: string | null
}

function toLink({ headSeq, headHash, seq, ...row }: LinkRow): LinkAndHead {
  return {
    ...row,
    seq: Number(seq),
    head: headSeq === null || headHash === null ? null : { seq: Number(headSeq), hash: headHash },
  }
}

/**
 * Every event in the order of chain and number, each with the head of its chain from the same
 * statement.
 */
export async function* readLinks(): AsyncGenerator<LinkAndHead[]> {
  const pages = pagesOf<LinkRow>(
    'verify the chains',
    (db, after) => db.$queryRaw`
    SELECT e.chain, e.seq, e.id::text, e.kind, e.at, e.actor_id::text AS "actorId", e.actor_name AS "actorName", e.actor_role AS "actorRole",
      e.case_id::text AS "caseId", e.court_id::text AS "courtId", e.institution_id::text AS "institutionId", e.basis, e.data::text AS data,
      e.prev_hash AS "prevHash", e.hash, h.seq AS "headSeq", h.hash AS "headHash"
    FROM events e LEFT JOIN chain_heads h ON h.chain = e.chain
    WHERE (e.chain, e.seq) > (${after?.chain ?? ''}, ${after?.seq ?? 0n})
    ORDER BY e.chain, e.seq LIMIT ${PAGE}`,
  )
  for await (const page of pages) yield page.map(toLink)
}

/**
 * A head, whether its chain has any row, and whether an anchor contains the number it was sealed
 * at.
 */
export type HeadRecord = Head & { readonly hasRows: boolean; readonly isSealKnown: boolean }

type HeadRow = Omit<HeadRecord, 'seq'> & { readonly seq: bigint }

/** Every chain head in the order of the chains' names. */
export async function* readHeads(): AsyncGenerator<HeadRecord[]> {
  const pages = pagesOf<HeadRow>(
    'verify the chain heads',
    (db, after) => db.$queryRaw`
    SELECT h.chain, h.seq, h.hash, EXISTS (SELECT 1 FROM events e WHERE e.chain = h.chain) AS "hasRows",
      h.anchored = 0 OR EXISTS (SELECT 1 FROM anchor_heads a WHERE a.chain = h.chain AND a.seq = h.anchored) AS "isSealKnown"
    FROM chain_heads h WHERE h.chain > ${after?.chain ?? ''} ORDER BY h.chain LIMIT ${PAGE}`,
  )
  for await (const page of pages) yield page.map((row) => ({ ...row, seq: Number(row.seq) }))
}

type AnchorRow = Omit<AnchorRecord, 'id'> & { readonly id: bigint }

/** Every anchor up to that one, the oldest first. */
export async function* readAnchors(lastId: number): AsyncGenerator<AnchorRecord[]> {
  const pages = pagesOf<AnchorRow>(
    'verify the anchors',
    (db, after) => db.$queryRaw`
    SELECT id, at, prev_hash AS "prevHash", hash FROM anchors WHERE id > ${after?.id ?? 0n} AND id <= ${lastId} ORDER BY id LIMIT ${PAGE}`,
  )
  for await (const page of pages) yield page.map((row) => ({ ...row, id: Number(row.id) }))
}

type SealedRow = Omit<SealedHead, 'seq' | 'anchorId'> & {
  readonly seq: bigint
  readonly anchorId: bigint
}

/** The sealed heads in the order of the anchors, each with the present row of that number. */
export async function* readSealedHeads(): AsyncGenerator<SealedHead[]> {
  const pages = pagesOf<SealedRow>(
    'verify what was sealed',
    (db, after) => db.$queryRaw`
    SELECT s.anchor_id AS "anchorId", s.chain, s.seq, s.hash, e.hash AS "hashToday", a.id IS NOT NULL AS "isAnchorThere"
    FROM anchor_heads s LEFT JOIN events e ON e.chain = s.chain AND e.seq = s.seq LEFT JOIN anchors a ON a.id = s.anchor_id
    WHERE (s.anchor_id, s.chain) > (${after?.anchorId ?? 0n}, ${after?.chain ?? ''})
    ORDER BY s.anchor_id, s.chain LIMIT ${PAGE}`,
  )
  for await (const page of pages)
    yield page.map((row) => ({ ...row, seq: Number(row.seq), anchorId: Number(row.anchorId) }))
}

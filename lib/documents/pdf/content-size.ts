import type { Block, DocumentContent } from '../content'

/**
 * The most of one document. The longest minutes of a case are about 20,000 characters; what is
 * larger would hold a thread for long, so it is refused before one starts.
 */
export const MOST = {
  characters: 100_000,
  blocks: 2_000,
  /** Of a table; a table with more cannot be read on the width of a page. */
  columns: 10,
  /** Of all tables together. */
  rows: 2_000,
  signatures: 60,
} as const

export type SizeLimit = keyof typeof MOST

/** The first bound that a document exceeds; null where it keeps to all of them. */
export function findExceeded(content: DocumentContent): SizeLimit | null {
  const size = measure(content)
  return (Object.keys(MOST) as SizeLimit[]).find((limit) => size[limit] > MOST[limit]) ?? null
}

function measure(content: DocumentContent): Readonly<Record<SizeLimit, number>> {
  const { title, issuer, number, caseNo, signatures, annex } = content
  const blocks = [...content.blocks, ...(annex?.blocks ?? [])]
  const texts = [
    ...[title, issuer, number, caseNo],
    ...blocks.flatMap(textsOf),
    ...signatures.flatMap(({ label, name }) => [label, name]),
  ]
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  return {
    characters: texts.reduce((sum, text) => sum + (text?.length ?? 0), 0),
    blocks: blocks.length,
    columns: tables.reduce((most, { columns }) => Math.max(most, columns.length), 0),
    rows: blocks.reduce((sum, block) => sum + ('rows' in block ? block.rows.length : 0), 0),
    signatures: signatures.length,
  }
}

/** Every text of a block, in its order. */
export function textsOf(block: Block): readonly string[] {
  if (block.kind === 'facts') return block.rows.flat()
  return block.kind === 'table' ? [...block.columns, ...block.rows.flat()] : [block.text]
}

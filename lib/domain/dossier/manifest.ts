import { z } from 'zod'
import { UPLOAD_SLOTS } from './catalogue'

/**
 * 卷宗清单: what a bound dossier contains and how each item is proven, without the database. It is kept
 * with the bound PDF, goes out with every export, and is never changed. Source: domain.md 6 (清单
 * JSON: 每件 SHA-256、来源、形成人、形成时间、签章状态); 档案法实施条例 第39条.
 */
export const MANIFEST_FORMAT = 'heyi-dossier-1'

/**
 * Where an item came from: with the referral, added by people of the institution, made by the
 * system.
 */
const ITEM_SOURCES = ['court', 'institution', 'document'] as const

/** `none`: it needs no signature, or is signed on paper within the file itself. */
export const SIGNATURE_STATES = ['none', 'complete', 'incomplete', 'refused'] as const

/** Why an item is represented by one numbered sheet instead of its own pages. */
export const SHEET_REASONS = ['attachment', 'damaged', 'encrypted', 'too_large'] as const
export type SheetReason = (typeof SHEET_REASONS)[number]

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Instant = z.iso.datetime()
const PageNumber = z.int().min(1)

const ManifestItem = z.strictObject({
  /** 件号, from 1 in the order of the dossier. */
  no: z.int().min(1),
  slot: z.enum(UPLOAD_SLOTS),
  title: z.string(),
  materialId: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int().min(0),
  sha256: Sha256,
  source: z.enum(ITEM_SOURCES),
  /** 形成人 and 形成时间. */
  author: z.string(),
  madeAt: Instant,
  signatures: z.enum(SIGNATURE_STATES),
  /** Printed page numbers, both included. */
  pages: z.strictObject({ first: PageNumber, last: PageNumber }),
  /** null: its own pages are in the bound PDF. */
  sheet: z.enum(SHEET_REASONS).nullable(),
})
export type ManifestItem = z.infer<typeof ManifestItem>

export const Manifest = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  /** 卷号. */
  number: z.string(),
  /** 核验码, as lib/domain/verification/verification-code.ts makes it. */
  code: z.string(),
  /** 1: the dossier that was bound at the closing; 2 and above: 补充卷. */
  volume: z.int().min(1),
  caseNo: z.string(),
  courtName: z.string(),
  institutionName: z.string(),
  boundAt: Instant,
  retention: z.strictObject({ class: z.string(), until: z.string().nullable() }),
  /** How many numbered pages there are; cover, catalogue and back matter have no number. */
  numberedPages: z.int().min(0),
  /** The head of the case's chain of events at the time of binding. */
  chain: z.strictObject({ seq: z.int().min(1), hash: Sha256 }),
  items: z.array(ManifestItem),
})
export type Manifest = z.infer<typeof Manifest>

/**
 * The bytes of a manifest, in one form: fields in the order of the schema, two spaces of indent.
 */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`
}

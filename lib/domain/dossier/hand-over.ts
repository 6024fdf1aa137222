/**
 * 移送: may the pack of a case be handed to its court, and why does each material go or stay?
 * Sources: 特邀规定 第19条 (委派成功: 报法院备案), 第20条 (委托成功: 提交法院), 第21条 (未达成: 移送起诉状等材料), 第22条; 在线调解规则 第18、21条.
 * All of them name the mediator as the one who hands over; the institution may do it in the
 * mediator's place.
 */
import { z } from 'zod'
import { isFromCourt, slotOf, type PlacedMaterial, type TitleWords } from './material-slot'
import type { CaseSource } from '../case/source'
import type { CaseStatus } from '../case/status'
import type { Outcome } from '../case/vocabulary'
import type { CaseDocumentKind } from '../document/case-document-kinds'
import { allow, refuse, type Decided } from '../refusal'
import {
  packKindOf,
  sortForPack,
  type MaterialOrigin,
  type PackItem,
  type PackKind,
  type SortedForPack,
} from './court-pack'

/** A valid material of the case, and where it came from. */
export type PackMaterial = {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
  readonly origin: MaterialOrigin
}

/** Where a material came from: the court, the documents made here, or an upload under its slot. */
export function originOf(
  material: PlacedMaterial & { readonly documentKind: CaseDocumentKind | null },
  receivedAt: Date,
  titleWords: TitleWords,
): MaterialOrigin {
  if (material.documentKind) return { from: 'document', kind: material.documentKind }
  if (isFromCourt(material, receivedAt)) return { from: 'court' }
  return { from: 'upload', slot: slotOf(material, receivedAt, titleWords) }
}

/** What goes and what stays, of a case that may be handed over. */
export type HandOverPlan = SortedForPack<PackMaterial> & { readonly kind: PackKind }

/**
 * The plan of a hand-over. PACK_NOT_DUE before the closing; PACK_LACKS_PAPER where the paper is
 * missing without which the court has no use for the pack.
 */
export function planHandOver(
  {
    status,
    outcome,
    source,
  }: {
    readonly status: CaseStatus
    readonly outcome: Outcome | null
    readonly source: CaseSource
  },
  materials: readonly PackMaterial[],
): Decided<HandOverPlan> {
  if ((status !== 'closed' && status !== 'archived') || outcome === null)
    return refuse('PACK_NOT_DUE')
  const kind = packKindOf(outcome, source)
  const sorted = sortForPack(kind, materials)
  return sorted.hasNeeded ? allow({ kind, ...sorted }) : refuse('PACK_LACKS_PAPER', { pack: kind })
}

/** Why a material goes: it is the court's own, a party's paper, or what the articles name. */
export const GO_REASONS = ['of_court', 'of_party', 'of_hand_over'] as const
export type GoReason = (typeof GO_REASONS)[number]

export function whyGoes({ origin }: Pick<PackItem<PackMaterial>, 'origin'>): GoReason {
  switch (origin.from) {
    case 'court':
      return 'of_court'
    case 'upload':
      return 'of_party'
    case 'document':
      return 'of_hand_over'
  }
}

/**
 * Why a material stays: what was said or given to reach an agreement may not be used against its
 * party; the rest is the institution's own record.
 */
export const STAY_REASONS = ['negotiation', 'evidence', 'own_record'] as const
export type StayReason = (typeof STAY_REASONS)[number]

const NEGOTIATION: readonly CaseDocumentKind[] = ['minutes', 'agreement']

export function whyStays({ origin }: Pick<PackMaterial, 'origin'>): StayReason {
  if (origin.from === 'document')
    return NEGOTIATION.includes(origin.kind) ? 'negotiation' : 'own_record'
  if (origin.from === 'upload' && origin.slot === 'evidence') return 'evidence'
  const isOfSession =
    origin.from === 'upload' &&
    (origin.slot === 'session_record' ||
      origin.slot === 'undisputed_facts' ||
      origin.slot === 'outcome')
  return isOfSession ? 'negotiation' : 'own_record'
}

/** What went into a pack, as it is stored for good: nothing of what stayed. */
export const StoredPackList = z.array(
  z.strictObject({
    no: z.int().min(1),
    materialId: z.uuid(),
    title: z.string(),
    fileName: z.string(),
    size: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
)
export type StoredPackList = z.infer<typeof StoredPackList>

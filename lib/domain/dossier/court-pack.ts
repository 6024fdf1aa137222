/**
 * 移送立案, 转入审理, 备案: what goes to the court after the closing, and what does not. Sources: 在线调解规则 第18条
 * (为达成调解协议作出妥协而认可的事实、证据), 第21条; 特邀规定 第19–22、26条. What may go is an allow-list of kinds. Text that a
 * person wrote under another kind cannot get into a pack, however it is named.
 */
import { stageOf, type CaseSource } from '../case/source'
import type { Outcome } from '../case/vocabulary'
import type { CaseDocumentKind } from '../document/case-document-kinds'
import type { UploadSlot } from './catalogue'

/** `filing`: 移送立案; `trial`: 转入审理; `record`: 备案, or 提交审查 of an entrusted case. */
export const PACK_KINDS = ['filing', 'trial', 'record'] as const
export type PackKind = (typeof PACK_KINDS)[number]

/** The pack that this outcome calls for. */
export function packKindOf(outcome: Outcome, source: CaseSource): PackKind {
  if (outcome === 'agreement') return 'record'
  return stageOf(source) === 'filed' ? 'trial' : 'filing'
}

/** How a material came into the dossier, which decides whether it may go. */
export type MaterialOrigin =
  | { readonly from: 'court' }
  | { readonly from: 'document'; readonly kind: CaseDocumentKind }
  | { readonly from: 'upload'; readonly slot: UploadSlot }

/**
 * The four records of 第21条 are in the closing report; the facts are those that all parties
 * confirmed.
 */
const AFTER_FAILURE: readonly CaseDocumentKind[] = [
  'referral_letter',
  'application',
  'acceptance_form',
  'disclosure_statement',
  'recusal',
  'address_confirmation',
  'undisputed_facts',
  'extension',
  'closing_report',
  'service_proof',
]

const PACK_DOCUMENTS: Readonly<Record<PackKind, readonly CaseDocumentKind[]>> = {
  filing: AFTER_FAILURE,
  trial: AFTER_FAILURE,
  record: [
    'referral_letter',
    'application',
    'address_confirmation',
    'agreement',
    'confirmation_application',
    'service_proof',
    'closing_form',
  ],
}

/**
 * Uploaded papers that are not part of the negotiation. Evidence that was handed in during the
 * mediation is not among them: it may have been given to reach an agreement, and its party can hand
 * it in to the court.
 */
const PAPERS_OF_PARTIES: readonly UploadSlot[] = [
  'petition',
  'identity',
  'authority',
  'service_address',
]

const PACK_UPLOADS: Readonly<Record<PackKind, readonly UploadSlot[]>> = {
  filing: PAPERS_OF_PARTIES,
  trial: PAPERS_OF_PARTIES,
  record: [...PAPERS_OF_PARTIES, 'outcome', 'confirmation', 'service_proof'],
}

/**
 * Without one of these the pack says nothing that the court needs: 第21条 four records; the agreement
 * itself.
 */
const NEEDED: Readonly<Record<PackKind, (origin: MaterialOrigin) => boolean>> = {
  filing: isClosingReport,
  trial: isClosingReport,
  record: (origin) =>
    (origin.from === 'document' && origin.kind === 'agreement') ||
    (origin.from === 'upload' && origin.slot === 'outcome'),
}

function isClosingReport(origin: MaterialOrigin): boolean {
  return origin.from === 'document' && origin.kind === 'closing_report'
}

function mayGo(kind: PackKind, origin: MaterialOrigin): boolean {
  switch (origin.from) {
    case 'court':
      return true
    case 'document':
      return PACK_DOCUMENTS[kind].includes(origin.kind)
    case 'upload':
      return PACK_UPLOADS[kind].includes(origin.slot)
  }
}

declare const packed: unique symbol
/**
 * A material that may go to the court. Only `sortForPack` makes one, and a pack takes nothing else.
 */
export type PackItem<M> = M & { readonly [packed]: true }

export type SortedForPack<M> = {
  readonly items: readonly PackItem<M>[]
  /** What stays with the institution, as the page lists it. */
  readonly kept: readonly M[]
  /** Is the paper there without which the pack cannot go? */
  readonly hasNeeded: boolean
}

/** Which of the valid materials of a closed case go into its pack, in their order. */
export function sortForPack<M extends { readonly origin: MaterialOrigin }>(
  kind: PackKind,
  materials: readonly M[],
): SortedForPack<M> {
  const isItem = (material: M): material is PackItem<M> => mayGo(kind, material.origin)
  const items = materials.filter(isItem)
  return {
    items,
    kept: materials.filter((material) => !isItem(material)),
    hasNeeded: items.some(({ origin }) => NEEDED[kind](origin)),
  }
}

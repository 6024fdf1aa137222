import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import type { Dossier } from '@/lib/data/stores/dossier/dossier-store'
import type { UnsignedDocument } from '@/lib/data/stores/dossier/unsigned-store'
import { scopeOf } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import {
  CASE_DOCUMENT_KINDS,
  CASE_DOCUMENTS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import { findToBind } from '@/lib/domain/dossier/check-dossier'
import { computeSlotNeed, type MissingSlot } from '@/lib/domain/dossier/completeness'
import { decideArchive, isBeingBound, type BindingState } from '@/lib/domain/dossier/decide-archive'
import { findSupplier, findSupplyDay } from '@/lib/domain/dossier/supply'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { ARCHIVE } from '@/lib/labels/zh-CN/archive'
import { dossierNumber } from '@/lib/labels/zh-CN/bound-dossier'
import { DOSSIER, missingName, needReason, slotBasisInWords } from '@/lib/labels/zh-CN/dossier'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { ReadContext } from '../define-query'
import type { Ability } from './ability'
import { checkOf, dossierFactsOf } from './dossier-facts'

export type MissingItemView = {
  readonly slot: UploadSlot
  readonly name: string
  /** Why it is owed, with the article. */
  readonly why: string
  /** 由王朗补 */
  readonly who: string
  /** 12月4日前; null where no calendar says it. */
  readonly until: string | null
  readonly isLate: boolean
  /** A document of the case can fill it. */
  readonly isDocument: boolean
  /**
   * The document whose signatures are missing, with who has not signed; null: the slot is empty.
   */
  readonly unsigned: {
    readonly kind: CaseDocumentKind
    readonly subjectId: string
    readonly words: string
  } | null
}

export type VolumeView = {
  readonly id: string
  readonly volume: number
  /** 正卷, or 补充卷（第2卷）. */
  readonly name: string
  /** 卷号. */
  readonly number: string
  readonly code: string
  readonly boundAt: string
  /** Numbered ones: cover, catalogue and back matter have no number. */
  readonly pages: number
  /** 保管至 2036-12-31 */
  readonly kept: string
}

/** How far the archiving of a closed case is. */
export type ArchiveView = {
  readonly stage: 'waiting' | 'ready' | 'working' | 'failed' | 'sealed'
  /** The stage in words. */
  readonly state: string
  readonly owed: number
  readonly there: number
  readonly missing: readonly MissingItemView[]
  readonly explained: readonly { readonly name: string; readonly how: string }[]
  readonly volumes: readonly VolumeView[]
  /** How many materials the next volume is bound of, once there is one. */
  readonly unbound: number
  /** 归档 or 补充卷 by this reader; null: another role does it. */
  readonly archive: Ability | null
  /** Next volume. */
  readonly nextVolume: number
  readonly mayExplain: boolean
  readonly mayExport: boolean
}

type Read = { readonly state: CaseState; readonly dossier: Dossier }

function presentMissing(
  missing: MissingSlot,
  { state, dossier }: Read,
  closedOn: LocalDate,
  { today, calendar }: ReadContext,
): MissingItemView {
  const { slot, reason, basis } = missing
  const { source, courtName, mediatorName, receivedAt } = state
  const unsigned = dossier.unsigned.find(
    ({ materialId }) => materialId === missing.document?.materialId,
  )
  const supplier = unsigned?.waitsForSealAlone
    ? 'institution'
    : findSupplier(slot, { source, isTaken: dossier.isTaken })
  const due = findSupplyDay(supplier, closedOn, calendar)
  const isLate = due !== null && !due.isProvisional && today > due.on
  const day = due && dayInWords(due.on, today)
  return {
    slot,
    name: missingName(missing),
    why: DOSSIER.because(needReason[reason], slotBasisInWords(basis, toLocalDate(receivedAt))),
    who: ARCHIVE.missing.by(ARCHIVE.supplier[supplier](courtName, mediatorName)),
    until: day && (isLate ? ARCHIVE.missing.late(day) : ARCHIVE.missing.until(day)),
    isLate,
    isDocument: CASE_DOCUMENT_KINDS.some((kind) => CASE_DOCUMENTS[kind].slot === slot),
    unsigned: presentUnsigned(unsigned),
  }
}

function presentUnsigned(found: UnsignedDocument | undefined): MissingItemView['unsigned'] {
  if (!found) return null
  const { kind, subjectId, waitsFor } = found
  const words =
    waitsFor.length > 0
      ? ARCHIVE.missing.unsigned(waitsFor.join('、'))
      : ARCHIVE.missing.copyMissing
  return { kind, subjectId, words }
}

function presentVolumes({ volumes }: Dossier): readonly VolumeView[] {
  return volumes.map((each) => ({
    id: each.id,
    volume: each.volume,
    name: ARCHIVE.volume(each.volume),
    number: dossierNumber(each.numberYear, each.number),
    code: each.code,
    boundAt: ARCHIVE.boundAt(stamp(each.boundAt), each.boundBy),
    pages: each.numberedPages,
    kept: each.retainUntil ? ARCHIVE.keptUntil(each.retainUntil) : ARCHIVE.keptForGood,
  }))
}

function stageOf({ state, dossier: { binding } }: Read, lacks: boolean): ArchiveView['stage'] {
  if (isBeingBound(binding?.state ?? null)) return 'working'
  if (binding?.state === 'failed') return 'failed'
  if (state.status === 'archived') return 'sealed'
  return lacks ? 'waiting' : 'ready'
}

function stageInWords(stage: ArchiveView['stage'], { binding, volumes }: Dossier): string {
  const words = ARCHIVE.state
  if (stage === 'sealed')
    return words.sealed(
      volumes.length,
      volumes.reduce((sum, { numberedPages }) => sum + numberedPages, 0),
    )
  if (stage !== 'working' || !binding) return words[stage === 'working' ? 'queued' : stage]
  const { state, done, total } = binding
  const working: Partial<Record<BindingState, string>> = {
    reading: words.reading(done, total),
    binding: words.binding,
  }
  return working[state] ?? words.queued
}

/** How far the archiving is; null before the closing. */
export function presentArchive(read: Read, context: ReadContext): ArchiveView | null {
  const { state, dossier } = read
  if (state.closedAt === null || (state.status !== 'closed' && state.status !== 'archived'))
    return null
  const closedOn = toLocalDate(state.closedAt)
  const valid = dossier.materials.filter(({ voided }) => voided === null)
  const unbound = findToBind(valid, state.status).length
  const { missing, explained } = checkOf(state, dossier, valid)
  const facts = dossierFactsOf(state, dossier)
  const owed = UPLOAD_SLOTS.filter((slot) => computeSlotNeed(slot, facts).need === 'required')
  const stage = stageOf(read, missing.length > 0)
  const mayArchive = mayAct(context.actor, 'dossier:archive', scopeOf(state)) !== null
  const decided = decideArchive({ record: state, missing, unbound }, dossier.binding?.state ?? null)
  return {
    stage,
    state: stageInWords(stage, dossier),
    owed: owed.length,
    there: owed.length - [...missing, ...explained].filter(({ document }) => !document).length,
    missing: missing.map((each) => presentMissing(each, read, closedOn, context)),
    explained: explained.map((each) => ({
      name: missingName(each),
      how: each.explanation
        ? ARCHIVE.explainedBy(each.explanation.reason, each.explanation.by)
        : ARCHIVE.explainedInFile,
    })),
    volumes: presentVolumes(dossier),
    unbound: state.status === 'archived' ? unbound : 0,
    archive: mayArchive
      ? decided.ok
        ? { allowed: true }
        : { allowed: false, why: refusalSentence(decided.refusal, context.now) }
      : null,
    nextVolume: dossier.volumes.length + 1,
    mayExport: mayAct(context.actor, 'dossier:export', scopeOf(state)) !== null,
    mayExplain:
      state.status === 'closed' &&
      mayAct(context.actor, 'dossier:explain', scopeOf(state)) !== null,
  }
}

import type { Dossier } from '@/lib/data/stores/dossier/dossier-store'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import type { StoredMaterial } from '@/lib/data/stores/dossier/material-reads'
import { scopeOf } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import {
  CATALOGUE,
  DOSSIER_SLOTS,
  isUploadSlot,
  type DossierSlot,
  type UploadSlot,
} from '@/lib/domain/dossier/catalogue'
import { computeSlotNeed, type DossierFacts } from '@/lib/domain/dossier/completeness'
import { decideVoidMaterial } from '@/lib/domain/dossier/decide-material'
import { isFromCourt } from '@/lib/domain/dossier/material-slot'
import type { RecognitionState } from '@/lib/domain/dossier/recognition'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { shownAs, type ShownAs } from '@/lib/files/content-kind'
import { destroyedFile } from '@/lib/labels/zh-CN/destruction'
import { fileKindInWords, fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import {
  DOSSIER,
  dossierSlot,
  exemption,
  missingName,
  needReason,
  slotBasisInWords,
} from '@/lib/labels/zh-CN/dossier'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentArchive, type ArchiveView } from './archive-view'
import { presentState, type CaseHeaderView } from './case-header-view'
import { checkOf, dossierFactsOf, placeOf } from './dossier-facts'
import type { Recognitions } from './recognitions'
import type { ReadContext } from '../define-query'

export type DossierMaterialView = {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly kind: string
  readonly size: string
  readonly sha256: string
  readonly addedBy: string
  readonly addedAt: string
  readonly note: string | null
  readonly isFromCourt: boolean
  readonly shownAs: ShownAs | null
  /** Why the file is not given out, as a sentence; null where it is. */
  readonly held: string | null
  /** By whom, when and why it was voided, as a sentence; null where it is in force. */
  readonly voided: string | null
  readonly mayVoid: boolean
  /** How far the recognition of its text is; null where it has no pictures. */
  readonly recognition: RecognitionState | null
}

export type SlotView = {
  readonly slot: DossierSlot
  readonly number: number
  readonly name: string
  /**
   * `made`: created when the dossier is bound. `replaced`: a recording in the 副卷 is there instead.
   * `not_applicable`: the case ended before it could come so far.
   */
  readonly need: 'required' | 'later' | 'as_needed' | 'replaced' | 'not_applicable' | 'made'
  /** Required now, and empty. */
  readonly isMissing: boolean
  /** Required now, empty, and explained by a 情况说明. */
  readonly isExplained: boolean
  /** Why it is required, with the article, or why it does not apply. */
  readonly why: string | null
  readonly materials: readonly DossierMaterialView[]
  /** Materials that are not void. */
  readonly count: number
}

export type DossierView = {
  readonly header: CaseHeaderView
  readonly slots: readonly SlotView[]
  readonly missing: readonly {
    readonly slot: UploadSlot
    readonly name: string
    readonly why: string
  }[]
  readonly count: number
  readonly mayAdd: boolean
  readonly mayDownload: boolean
  /** null before the closing. */
  readonly archive: ArchiveView | null
  /** How many things are in the 副卷; null to readers who do not know of it. */
  readonly inner: number | null
}

export type DossierRead = {
  readonly state: CaseState
  readonly dossier: Dossier
  readonly recognitions: Recognitions
  /** Absent: the reader does not know of the 副卷. */
  readonly inner?: number
}

/** Why a file is not given out: a word and a sentence; null where it is. */
function heldOf({ held, destroyedAt }: Pick<StoredMaterial, 'held' | 'destroyedAt'>) {
  if (destroyedAt) return { state: DOSSIER.destroyed, why: destroyedFile(destroyedAt) }
  return held && { state: DOSSIER.held[held], why: DOSSIER.heldFile[held] }
}

function presentMaterial(
  material: StoredMaterial,
  { receivedAt }: CaseState,
  recognitions: Recognitions,
  mayVoidAny: boolean,
): DossierMaterialView {
  const { id, title, fileName, mediaType, size, sha256, addedBy, addedAt, note, voided } = material
  const held = heldOf(material)
  return {
    id,
    title,
    fileName,
    sha256,
    addedBy,
    note,
    kind: [fileKindInWords(mediaType), ...(held ? [held.state] : [])].join(' · '),
    held: held && held.why,
    size: fileSizeInWords(size),
    addedAt: stamp(addedAt),
    isFromCourt: isFromCourt(material, receivedAt),
    shownAs: held ? null : shownAs(mediaType),
    voided: voided && DOSSIER.voidedBy(voided.by, stamp(voided.at), voided.reason),
    mayVoid: mayVoidAny && decideVoidMaterial(receivedAt, material).ok,
    recognition: recognitions.get(id) ?? null,
  }
}

function presentNeed(
  slot: DossierSlot,
  facts: DossierFacts,
  referredOn: LocalDate,
): Pick<SlotView, 'need' | 'why'> {
  if (!isUploadSlot(slot)) return { need: 'made', why: null }
  const found = computeSlotNeed(slot, facts)
  if (found.need === 'required')
    return {
      need: 'required',
      why: DOSSIER.because(needReason[found.reason], slotBasisInWords(found.basis, referredOn)),
    }
  if (found.need === 'not_applicable')
    return { need: 'not_applicable', why: exemption[found.reason] }
  if (found.need === 'replaced') return { need: 'replaced', why: DOSSIER.replaced }
  return { need: found.need, why: found.need === 'later' ? needReason[found.reason] : null }
}

/** The dossier of a case as its reader may see it. */
export function presentDossier(
  { state, dossier, recognitions, inner }: DossierRead,
  context: ReadContext,
): DossierView {
  const { actor } = context
  const facts = dossierFactsOf(state, dossier)
  const referredOn = toLocalDate(state.receivedAt)
  const inForce = dossier.materials.filter(({ voided }) => !voided)
  const { missing, explained } = checkOf(state, dossier, inForce)
  const mayVoidAny = mayAct(actor, 'material:void', scopeOf(state)) !== null
  return {
    header: presentState(state, context).header,
    slots: DOSSIER_SLOTS.map((slot) => {
      const materials = dossier.materials.filter((material) => placeOf(material, state) === slot)
      return {
        slot,
        number: CATALOGUE[slot].number,
        name: dossierSlot[slot],
        ...presentNeed(slot, facts, referredOn),
        isMissing: missing.some((each) => each.slot === slot && !each.document),
        isExplained: explained.some((each) => each.slot === slot && !each.document),
        materials: materials.map((material) =>
          presentMaterial(material, state, recognitions, mayVoidAny),
        ),
        count: materials.filter(({ voided }) => !voided).length,
      }
    }),
    missing: missing.map((each) => ({
      slot: each.slot,
      name: missingName(each),
      why: DOSSIER.because(needReason[each.reason], slotBasisInWords(each.basis, referredOn)),
    })),
    count: inForce.length,
    mayAdd: mayAct(actor, 'material:add', scopeOf(state)) !== null,
    mayDownload: mayAct(actor, 'material:read', scopeOf(state)) !== null,
    archive: presentArchive({ state, dossier }, context),
    inner: inner ?? null,
  }
}

import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { scopeOf } from '@/lib/data/mappers/case'
import { findExplanations } from '@/lib/data/stores/dossier/explanation-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import {
  findVolumeContent,
  findVolumes,
  type StoredVolume,
} from '@/lib/data/stores/dossier/volume-store'
import { findDestroyedAt } from '@/lib/data/stores/file/destroyed-file-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CATALOGUE, UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import type { ManifestItem } from '@/lib/domain/dossier/manifest'
import type { VolumePages } from '@/lib/domain/dossier/volume-pages'
import { destroyedFile } from '@/lib/labels/zh-CN/destruction'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { READER, sheetReason } from '@/lib/labels/zh-CN/dossier-reader'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'

export type VolumeItemView = {
  readonly no: number
  readonly title: string
  /** Printed page numbers, both included. */
  readonly first: number
  readonly last: number
  /** Why a sheet represents it; null: its own pages do. */
  readonly sheet: string | null
}

export type VolumeSlotView = {
  readonly number: number
  readonly name: string
  readonly items: readonly VolumeItemView[]
  /** 情况说明 in the place of what is missing. */
  readonly explained: string | null
}

export type VolumeView = {
  readonly caseId: string
  readonly volume: number
  readonly volumes: readonly { readonly volume: number; readonly name: string }[]
  readonly number: string
  readonly code: string
  readonly bound: string
  readonly pages: VolumePages
  readonly slots: readonly VolumeSlotView[]
  readonly isTextRead: boolean
  readonly mayDownload: boolean
  /** When its file was destroyed, as a sentence; null: it is there. */
  readonly destroyed: string | null
  /** Where the file is read from. */
  readonly src: string
}

export const VolumeInput = z.strictObject({
  caseId: CaseId,
  /** Absent: the first one. */
  volume: z.coerce.number().int().min(1).max(999).default(1).catch(1),
})

export type VolumeRead = {
  readonly state: CaseState
  readonly volume: StoredVolume
  readonly volumes: readonly StoredVolume[]
  readonly number: string
  readonly items: readonly ManifestItem[]
  /** null: its file is there. */
  readonly destroyedAt: Date | null
  readonly explanations: ReadonlyMap<string, string>
}

/** A bound volume of a case; null where the actor may not see the case or nothing is bound. */
export async function loadVolume(
  db: Read,
  { caseId, volume }: z.output<typeof VolumeInput>,
): Promise<VolumeRead | null> {
  const [state, volumes, explained] = await Promise.all([
    findCaseState(db, caseId),
    findVolumes(db, caseId),
    findExplanations(db, [caseId]),
  ])
  const found = volumes.find((each) => each.volume === volume)
  const content = found && (await findVolumeContent(db, found.id))
  return state && found && content
    ? {
        state,
        volume: found,
        volumes,
        // The last explanation of a slot counts.
        explanations: new Map<string, string>(
          explained.get(caseId)?.map(({ slot, reason }) => [slot, reason]),
        ),
        number: content.number,
        items: content.items,
        destroyedAt: await findDestroyedAt(db, found.storageKey),
      }
    : null
}

function presentSlots({ items, explanations, volume }: VolumeRead): VolumeSlotView[] {
  return UPLOAD_SLOTS.flatMap((slot) => {
    const own = items.filter((item) => item.slot === slot)
    // Explanations belong to the dossier that was bound at the closing.
    const explained = (own.length === 0 && volume.volume === 1 && explanations.get(slot)) || null
    if (own.length === 0 && explained === null) return []
    return [
      {
        number: CATALOGUE[slot].number,
        name: dossierSlot[slot],
        explained,
        items: own.map(({ no, title, pages: { first, last }, sheet }) => ({
          no,
          title,
          first,
          last,
          sheet: sheet && sheetReason[sheet],
        })),
      },
    ]
  })
}

/** A bound volume as its reader sees it. */
export function presentVolume(read: VolumeRead, { actor }: ReadContext): VolumeView {
  const { state, volume, volumes, number } = read
  const { pageCount, numberedPages, unnumberedBefore } = volume
  return {
    caseId: state.id,
    volume: volume.volume,
    volumes: volumes.map((each) => ({ volume: each.volume, name: READER.volume(each.volume) })),
    number,
    code: volume.code,
    bound: READER.bound(stamp(volume.boundAt), numberedPages),
    pages: { pageCount, numberedPages, unnumberedBefore },
    slots: presentSlots(read),
    isTextRead: volume.textReadAt !== null,
    mayDownload: mayAct(actor, 'material:read', scopeOf(state)) !== null,
    destroyed: read.destroyedAt && destroyedFile(read.destroyedAt),
    src: `/api/volumes/${state.id}/${volume.volume}`,
  }
}

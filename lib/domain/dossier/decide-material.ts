/**
 * Adding to a dossier and taking back. Source: domain.md 6 (锁卷, 留痕): a bound dossier is locked,
 * nothing in it is ever removed, the same bytes stand in it once; what a court sent is the court's.
 */
import type { CaseStatus } from '../case/status'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import { isFromCourt } from './material-slot'

export type KeptMaterial = {
  readonly title: string
  readonly sha256: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly voided: { readonly at: Date; readonly by: string } | null
}

/** Is the dossier still open? DOSSIER_CLOSED once it is archived. */
export function decideOpenDossier(status: CaseStatus): Decided<null> {
  return status === 'archived' ? refuse('DOSSIER_CLOSED') : allow(null)
}

/**
 * May a file with this hash be added? DOSSIER_CLOSED, or MATERIAL_ALREADY_THERE with what it is
 * called there, by whom and since when.
 */
export function decideAddMaterial(
  status: CaseStatus,
  kept: readonly KeptMaterial[],
  sha256: string,
): Decided<null> {
  const open = decideOpenDossier(status)
  if (!open.ok) return open
  const same = kept.find((material) => material.sha256 === sha256 && material.voided === null)
  return same
    ? refuse('MATERIAL_ALREADY_THERE', {
        title: same.title,
        by: same.addedBy,
        on: toLocalDate(same.addedAt),
      })
    : allow(null)
}

/**
 * May it be marked as void? DOSSIER_CLOSED, MATERIAL_ALREADY_VOIDED with who did it and when, or
 * FORBIDDEN for what the court sent.
 */
export function decideVoidMaterial(
  status: CaseStatus,
  receivedAt: Date,
  material: Pick<KeptMaterial, 'addedAt' | 'voided'>,
): Decided<null> {
  const open = decideOpenDossier(status)
  if (!open.ok) return open
  if (material.voided)
    return refuse('MATERIAL_ALREADY_VOIDED', {
      by: material.voided.by,
      at: material.voided.at.toISOString(),
    })
  return isFromCourt(material, receivedAt)
    ? refuse('FORBIDDEN', { act: 'material:void' })
    : allow(null)
}

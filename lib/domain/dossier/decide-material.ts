/**
 * Adding to a dossier and taking back. Source: domain.md 6 (锁卷; 之后只可补充卷, 留痕): what is bound is
 * locked, what comes later goes into the next volume, nothing is ever removed, the same bytes are
 * in it once; what a court sent is the court's.
 */
import type { ActorRole } from '../access/roles'
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
  /** A volume has it. */
  readonly isBound: boolean
}

/**
 * A mediator adds once the case is accepted, and after the closing what concerns performance; so do
 * those who take part.
 */
const MEDIATOR_ADDS_IN: readonly CaseStatus[] = ['in_mediation', 'closed', 'archived']

/**
 * Is the dossier open to this role? MATERIAL_BEFORE_ACCEPTANCE to a mediator who has not accepted
 * the case (在线调解规则 第12、13条).
 */
export function decideOpenDossier(status: CaseStatus, by: ActorRole): Decided<null> {
  return (by === 'mediator' || by === 'party') && !MEDIATOR_ADDS_IN.includes(status)
    ? refuse('MATERIAL_BEFORE_ACCEPTANCE', { status })
    : allow(null)
}

/**
 * May a file with this hash be added? As decideOpenDossier, or MATERIAL_ALREADY_THERE with what it
 * is called there, by whom and since when.
 */
export function decideAddMaterial(
  status: CaseStatus,
  kept: readonly KeptMaterial[],
  sha256: string,
  by: ActorRole,
): Decided<null> {
  const open = decideOpenDossier(status, by)
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
 * May it be marked as void? DOSSIER_CLOSED once a volume has it, MATERIAL_ALREADY_VOIDED with who
 * did it and when, or FORBIDDEN for what the court sent.
 */
export function decideVoidMaterial(
  receivedAt: Date,
  material: Pick<KeptMaterial, 'addedAt' | 'voided' | 'isBound'>,
): Decided<null> {
  if (material.isBound) return refuse('DOSSIER_CLOSED')
  if (material.voided)
    return refuse('MATERIAL_ALREADY_VOIDED', {
      by: material.voided.by,
      at: material.voided.at.toISOString(),
    })
  return isFromCourt(material, receivedAt)
    ? refuse('FORBIDDEN', { act: 'material:void' })
    : allow(null)
}

/**
 * 定稿 and 作废. Source: domain.md 7 (缺字段则不能定稿; 定稿后不可改, 只可作废重生成; 编号连续). A document that was
 * finalised never changes; one that is void stays, with its number.
 */
import type { ActorRole } from '../access/roles'
import type { CaseStatus } from '../case/status'
import { decideOpenDossier } from '../dossier/decide-material'
import { allow, refuse, type Decided } from '../refusal'
import type { CaseDocumentKind } from './case-document-kinds'

export type FinalDocument = {
  readonly id: string
  readonly kind: CaseDocumentKind
  readonly subjectId: string
  readonly numberYear: number
  readonly number: number
  readonly finalisedAt: Date
  readonly finalisedBy: string
  readonly voided: { readonly at: Date; readonly by: string; readonly reason: string } | null
  /** A volume of the dossier has its file. */
  readonly isBound: boolean
}

/** The valid document of a kind and subject, if there is one. */
export function findValid<D extends Pick<FinalDocument, 'kind' | 'subjectId' | 'voided'>>(
  documents: readonly D[],
  kind: CaseDocumentKind,
  subjectId: string,
): D | null {
  return (
    documents.find(
      (each) => each.kind === kind && each.subjectId === subjectId && each.voided === null,
    ) ?? null
  )
}

/**
 * May it be finalised? As decideOpenDossier; DOCUMENT_NOT_DUE where the case has no such document;
 * DOCUMENT_INCOMPLETE with the fields that are missing; DOCUMENT_ALREADY_FINAL with who was faster.
 * @param missing the names of its needed fields without a value; null: the case has no such
 * document
 */
export function decideFinalise(
  status: CaseStatus,
  by: ActorRole,
  missing: readonly string[] | null,
  valid: Pick<FinalDocument, 'finalisedAt' | 'finalisedBy'> | null,
): Decided<null> {
  const open = decideOpenDossier(status, by)
  if (!open.ok) return open
  if (missing === null) return refuse('DOCUMENT_NOT_DUE')
  if (valid)
    return refuse('DOCUMENT_ALREADY_FINAL', {
      by: valid.finalisedBy,
      at: valid.finalisedAt.toISOString(),
    })
  return missing.length > 0
    ? refuse('DOCUMENT_INCOMPLETE', { missing: missing.join('、') })
    : allow(null)
}

/**
 * May it be voided? DOSSIER_CLOSED once a volume has it, DOCUMENT_ALREADY_VOIDED with who did it
 * and when, or DOCUMENT_BINDS_PARTIES.
 * @param bindsParties it is an agreement that a party has signed
 * (lib/domain/signature/agreement-marks.ts)
 */
export function decideVoidDocument(
  { voided, isBound }: Pick<FinalDocument, 'voided' | 'isBound'>,
  bindsParties: boolean,
): Decided<null> {
  if (isBound) return refuse('DOSSIER_CLOSED')
  if (voided)
    return refuse('DOCUMENT_ALREADY_VOIDED', { by: voided.by, at: voided.at.toISOString() })
  return bindsParties ? refuse('DOCUMENT_BINDS_PARTIES') : allow(null)
}

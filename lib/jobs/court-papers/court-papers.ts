import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import type { RulingPaper } from '@/lib/documents/templates/list-ruling-papers'

/**
 * What the dossier of a case lacks of the papers of its court: of a ruled application, or a 调解书 of
 * no application.
 */
export type CourtPapers = {
  readonly state: CaseState
  /** null: of a 调解书. */
  readonly confirmationId: string | null
  /** Papers that the dossier does not have yet. */
  readonly missing: readonly RulingPaper[]
  /** Every paper was served on every party: nothing more is awaited, and a volume can be bound. */
  readonly isComplete: boolean
}

import { Chip, type ChipTone } from '@/components/ui/chip'
import type { CaseStatus } from '@/lib/domain/case/status'
import { caseStatus } from '@/lib/labels/zh-CN/case'

const TONES: Record<CaseStatus, ChipTone> = {
  pending_acceptance: 'warn',
  pending_assignment: 'warn',
  pending_mediator: 'court',
  disclosure_review: 'risk',
  in_mediation: 'court',
  closed: 'ok',
  archived: 'neutral',
  returned: 'neutral',
  returned_settled: 'neutral',
}

/** The status of a case in its own word. */
export function StatusBadge({ status }: { status: CaseStatus }) {
  return <Chip tone={TONES[status]}>{caseStatus[status]}</Chip>
}

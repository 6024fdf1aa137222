import { Chip } from '@/components/ui/chip'
import { RadioCard } from '@/components/ui/radio-group'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import type { CandidateView } from '@/lib/queries/institution/get-candidates'

export interface CandidateCardProps {
  candidate: CandidateView
  isRecommended: boolean
  isChosen: boolean
  onChoose: () => void
}

/** One candidate: name, score, and each reason for it as a sentence with its number. */
export function CandidateCard({ candidate: { mediatorId, name, score, reasons }, isRecommended, isChosen, onChoose }: CandidateCardProps) {
  return (
    <RadioCard
      value={mediatorId}
      checked={isChosen}
      onChange={onChoose}
      title={
        <span className="inline-flex items-center gap-2">
          {name}
          {isRecommended ? <Chip tone="court">{ASSIGN.recommended}</Chip> : null}
        </span>
      }
      aside={ASSIGN.score(score)}
    >
      {reasons.map((reason) => <span key={reason} className="block">{reason}</span>)}
    </RadioCard>
  )
}

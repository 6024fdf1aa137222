import { Chip } from '@/components/ui/chip'
import { RadioCard } from '@/components/ui/radio-group'
import { Clauses } from '@/components/ui/clauses'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import type { CandidateView } from '@/lib/queries/institution/get-candidates'

export interface CandidateCardProps {
  candidate: CandidateView
  isRecommended: boolean
  /** The parties chose this mediator together. */
  isChosenTogether: boolean
  isChosen: boolean
  onChoose: () => void
}

/**
 * One candidate: name, score, and each reason for it as a sentence with its number. On a desk the
 * reasons stand in columns, fitness, load and pace, so that candidates can be compared downwards; a
 * warning takes a line of its own; what the score is made of comes last.
 */
export function CandidateCard({
  candidate: { mediatorId, name, score, reasons, points },
  isRecommended,
  isChosenTogether,
  isChosen,
  onChoose,
}: CandidateCardProps) {
  return (
    <RadioCard
      value={mediatorId}
      checked={isChosen}
      onChange={onChoose}
      title={
        <span className="inline-flex items-center gap-2 font-semibold">
          {name}
          {isChosenTogether ? <Chip tone="ok">{CHOICE.chip}</Chip> : null}
          {isRecommended ? <Chip tone="court">{ASSIGN.recommended}</Chip> : null}
        </span>
      }
      aside={ASSIGN.score(score)}
    >
      <span className="grid gap-x-6 not-large:sm:grid-cols-[minmax(0,2.6fr)_minmax(0,1.1fr)_minmax(0,1.8fr)]">
        {reasons.map((reason, index) => (
          <span key={reason} className={index < 3 ? undefined : 'col-span-full'}>
            <Clauses>{reason}</Clauses>
          </span>
        ))}
        <span className="col-span-full text-ink-3">{ASSIGN.made(points)}</span>
      </span>
    </RadioCard>
  )
}

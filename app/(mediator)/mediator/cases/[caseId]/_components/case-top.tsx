import { ClockBar } from '@/components/case/clock-bar'
import { DotLine } from '@/components/ui/dot-line'
import { StatusBadge } from '@/components/case/status-badge'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { ClockActs } from './clock-acts'

/**
 * The head of a case: parties, subject, amount, state, and the clock with its pauses and reasons.
 */
export function CaseTop({ between, file }: Pick<MyCaseView, 'between' | 'file'>) {
  const { header, dispute } = file
  return (
    <div className="border-b-8 border-ground bg-paper px-4 pb-2 pt-3.5">
      <div className="flex flex-wrap items-start gap-x-2">
        <p className="min-w-0 flex-1 basis-[8rem] break-words text-lg font-semibold leading-snug">
          {between}
        </p>
        <span className="pt-0.5">
          <StatusBadge status={header.status} />
        </span>
      </div>
      <p className="mb-3 mt-0.5 text-ink-2">
        <DotLine parts={[header.disputeType, dispute.amount?.figures]} />
      </p>
      {header.clock ? <ClockBar clock={header.clock} /> : null}
      <ClockActs page={`/mediator/cases/${header.caseId}`} allowed={file.abilities.allowed} />
    </div>
  )
}

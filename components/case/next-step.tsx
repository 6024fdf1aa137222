import { Icon } from '@/components/ui/icon'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import type { NextStepView } from '@/lib/queries/case/next-step-view'

/** What comes next, by whom and by when. */
export function NextStep({ step }: { step: NextStepView }) {
  const icon = step.by === 'none' ? 'circle-check' : 'corner-down-right'
  return (
    <div className="flex gap-3">
      <span
        aria-hidden
        className="mt-[0.05rem] grid size-6 shrink-0 place-items-center rounded-full bg-court text-on-fill"
      >
        <Icon name={icon} className="size-[0.9rem]" />
      </span>
      <div className="min-w-0 flex-1">
        {step.who ? <p className="font-semibold">{step.who}</p> : null}
        <p>
          <WholeDays>{step.what}</WholeDays>
        </p>
        {step.due ? (
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
            <span>
              <WholeDays>{step.due}</WholeDays>
            </span>
            {step.isOverdue ? <Chip tone="danger">{PROGRESS.overdue}</Chip> : null}
          </p>
        ) : null}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import type { StepState } from '@/lib/domain/case/procedure'
import { stepState } from '@/lib/labels/zh-CN/procedure'
import type { ProcedureStepView } from '@/lib/queries/case/procedure-view'

const TONES = {
  done: 'bg-ok-soft text-ok',
  now: 'bg-court text-on-fill',
  open: 'bg-court-soft text-court',
  blocked: 'bg-head text-ink-3',
} as const satisfies Record<StepState, string>

/**
 * The steps of the mediation in a line each: what is done, what is next, what is not allowed yet.
 */
export function ProcedureList({
  steps,
  renderTitle,
}: {
  steps: readonly ProcedureStepView[]
  /** The title of a step as a link to its form. */
  renderTitle?: (step: ProcedureStepView) => ReactNode
}) {
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => {
        const { code, state, title, count, words } = step
        return (
          <li
            key={code}
            aria-current={state === 'now' ? 'step' : undefined}
            className="flex items-start gap-3 py-1.5"
          >
            <span
              aria-hidden
              className={cn(
                'mt-px grid size-6 shrink-0 place-items-center rounded-full text-sm',
                TONES[state],
              )}
            >
              {state === 'done' ? <Icon name="check" className="size-[0.9rem]" /> : index + 1}
            </span>
            <div className="min-w-0 flex-1">
              <p
                className={cn(
                  'flex flex-wrap items-baseline gap-x-2',
                  state === 'now' && 'font-semibold',
                )}
              >
                {renderTitle?.(step) ?? <span>{title}</span>}
                {count ? <span className="text-sm font-normal text-ink-3">{count}</span> : null}
              </p>
              {words && state !== 'done' ? <p className="text-sm text-ink-3">{words}</p> : null}
            </div>
            <span className={cn('shrink-0 text-sm', state === 'now' ? 'text-court' : 'text-ink-3')}>
              {stepState[state]}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { cn } from '@/components/ui/cn'
import { REGISTER_STEPS, type RegisterStep } from '@/lib/domain/referral/draft-steps'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'

/** The six steps: where the clerk is, which have their answer, and the way to each. */
export function StepList({
  draftId,
  current,
  missing,
}: {
  draftId: string
  current: RegisterStep
  missing: readonly RegisterStep[]
}) {
  return (
    <nav aria-label={REGISTER.steps}>
      <ol className="flex flex-col gap-0.5 max-lg:flex-row max-lg:flex-wrap">
        {REGISTER_STEPS.map((step, index) => {
          const isDone = step !== 'review' && !missing.includes(step)
          return (
            <li key={step}>
              <SoftLink
                href={`/court/refer/${draftId}/${step}`}
                aria-current={step === current ? 'step' : undefined}
                className={cn(
                  'flex min-h-11 items-center gap-2.5 rounded-md px-2.5 py-1.5 hover:bg-head',
                  step === current ? 'bg-court-soft font-semibold text-court' : 'text-ink-2',
                )}
              >
                <span
                  className={cn(
                    'grid size-6 shrink-0 place-items-center rounded-full border text-sm',
                    isDone ? 'border-ok/40 bg-ok-soft text-ok' : 'border-line bg-paper',
                  )}
                >
                  {isDone ? <Icon name="check" className="size-3.5" /> : index + 1}
                </span>
                {registerStep[step]}
                {isDone ? <VisuallyHidden>{REGISTER.done}</VisuallyHidden> : null}
              </SoftLink>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

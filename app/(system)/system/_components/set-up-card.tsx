import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { buttonClasses } from '@/components/ui/button'
import type { SetUpStep, StepState } from '@/lib/domain/setup/set-up-steps'
import { SET_UP } from '@/lib/labels/zh-CN/set-up'

const WAYS = {
  court: '/system/courts/new',
  court_key: null,
  institution: '/system/institutions/new',
  institution_admin: '/system/accounts/new',
  mediator: null,
} as const satisfies Record<SetUpStep, string | null>

/** 开通准备: what is still missing until a referral can come in; shown until nothing is. */
export function SetUpCard({ steps }: { steps: readonly StepState[] }) {
  const next = steps.find(({ isDone }) => !isDone)?.step
  return (
    <Card title={SET_UP.title} flush className="mb-4">
      <p className="border-b border-line-2 px-4 py-3 text-ink-2">{SET_UP.lead}</p>
      <ol>
        {steps.map(({ step, isDone }, index) => (
          <li
            key={step}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-2 px-4 py-3 last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-[18rem]">
              <p className="font-medium">
                {index + 1}. {SET_UP.steps[step].title}
              </p>
              <p className="text-sm text-ink-3">{SET_UP.steps[step].text}</p>
            </div>
            <Chip tone={isDone ? 'ok' : 'warn'}>{isDone ? SET_UP.done : SET_UP.missing}</Chip>
            {!isDone && WAYS[step] ? (
              <SoftLink
                href={WAYS[step]}
                className={buttonClasses(step === next ? 'primary' : 'default', 'sm')}
              >
                {SET_UP.steps[step].link}
              </SoftLink>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}

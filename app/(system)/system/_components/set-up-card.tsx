import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { buttonClasses } from '@/components/ui/button'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import type { SetUpView } from '@/lib/queries/system/present-set-up'

/** On the first page while a referral cannot come in yet: how much is missing, what is next. */
export function SetUpCard({ view: { summary, steps } }: { view: SetUpView }) {
  const next = steps.find(({ state }) => state === 'next')
  return (
    <Card title={SET_UP.card} className="mb-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-[18rem]">
          <p>{summary}</p>
          {next ? <p className="mt-1 text-sm text-ink-3">{SET_UP.nextIs(next.title)}</p> : null}
        </div>
        <SoftLink href="/system/setup" className={buttonClasses('primary')}>
          {SET_UP.toPage}
        </SoftLink>
      </div>
    </Card>
  )
}

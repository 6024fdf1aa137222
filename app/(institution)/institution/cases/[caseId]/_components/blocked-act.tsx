import { Button } from '@/components/ui/button'
import type { CaseStatus } from '@/lib/domain/case/status'
import { BLOCKED_ACT } from '@/lib/labels/zh-CN/case-acts'

/** The act looked for next that another one has to precede: a disabled button that says which. */
export function BlockedAct({ status }: { status: CaseStatus }) {
  const blocked = BLOCKED_ACT[status]
  if (!blocked) return null
  return (
    <Button disabled>
      {blocked.act}
      <span className="text-xs">（{blocked.why}）</span>
    </Button>
  )
}

import { SoftLink } from '@/components/ui/soft-link'
import { cn } from '@/components/ui/cn'
import { CASE_LIST, WAITING } from '@/lib/labels/zh-CN/institution'
import type { WaitingView } from '@/lib/queries/institution/count-cases'
import { listHref } from '../../_components/list-address'

const PARTS = [
  ['acceptOverdue', { tab: 'accept' }],
  ['acceptDueToday', { tab: 'accept' }],
  ['reassign', { tab: 'assign', again: '1' }],
  ['disclosed', { tab: 'assign', status: 'disclosure_review' }],
  ['changes', { tab: 'all', awaits: 'change' }],
  ['late', { tab: 'due', clock: 'running_late' }],
  ['runningOut', { tab: 'due', clock: 'running_out' }],
] as const

const IS_LATE: readonly string[] = ['acceptOverdue', 'late']

/** The most urgent numbers, each a link to its list: 3 件今天到受理期限，2 件待重新分配. */
export function WaitingLine({ waiting }: { waiting: WaitingView }) {
  const parts = PARTS.filter(([part]) => waiting[part] > 0)
  if (parts.length === 0 && waiting.accept + waiting.assign === 0) return CASE_LIST.nothingWaits
  return parts.map(([part, address], index) => (
    <span key={part}>
      {index > 0 ? CASE_LIST.comma : null}
      <SoftLink
        href={listHref(address)}
        className={cn(
          'rounded-sm underline underline-offset-4 hover:decoration-2',
          IS_LATE.includes(part) ? 'text-danger' : 'text-court hover:text-court-strong',
        )}
      >
        {WAITING[part](waiting[part])}
      </SoftLink>
    </span>
  ))
}

import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { pageHref } from '@/lib/edge/page/search-params'
import { ANSWER_SUSPICION } from '@/lib/labels/zh-CN/suspicion'

/** Reports of suspected false mediation that wait for the court, with the way to their cases. */
export function UnansweredNotice({ count, isListed }: { count: number; isListed: boolean }) {
  if (count === 0) return null
  return (
    <Notice tone="warn">
      {ANSWER_SUSPICION.waiting(count)}
      {isListed ? null : (
        <SoftLink
          href={pageHref('/court/cases', { tab: 'all', awaits: 'suspicion' })}
          className="ml-3 rounded-sm underline underline-offset-4"
        >
          {ANSWER_SUSPICION.toList}
        </SoftLink>
      )}
    </Notice>
  )
}

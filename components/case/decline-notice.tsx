import { DECLINE_NOTICE } from '@/lib/labels/zh-CN/decline-notice'
import type { DeclineNoticeView } from '@/lib/queries/case/decline-notice-view'

const LINK =
  'rounded-sm text-court underline-offset-4 hover:underline print:hidden phone:inline-flex phone:min-h-11 phone:items-center'

/** 不受理通知书 beside its decline: number and files once it is made, else how far it is. */
export function DeclineNotice({
  notice,
  mayDownload,
}: {
  notice: DeclineNoticeView
  mayDownload: boolean
}) {
  const { words, isFailed, href, wordHref } = notice
  if (!href) return <span className={isFailed ? 'text-danger' : 'text-ink-3'}>{words}</span>
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="break-words sm:whitespace-nowrap">{words}</span>
      {mayDownload ? (
        <a href={href} download aria-label={DECLINE_NOTICE.downloadOf(words)} className={LINK}>
          {DECLINE_NOTICE.download}
        </a>
      ) : null}
      {mayDownload && wordHref ? (
        <a href={wordHref} download aria-label={DECLINE_NOTICE.wordOf(words)} className={LINK}>
          {DECLINE_NOTICE.word}
        </a>
      ) : null}
    </span>
  )
}

import type { DeclineNotice } from '@/lib/domain/case/decline-notice'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { DECLINE_NOTICE, noticeFailure } from '@/lib/labels/zh-CN/decline-notice'

export type DeclineNoticeView = {
  /** Its number; or how far it is, and why it could not be made. */
  readonly words: string
  readonly isFailed: boolean
  /** Of the PDF; null until it is made. */
  readonly href: string | null
  /** Of the Word file of the institution's own page. */
  readonly wordHref: string | null
}

/** A notice as a page shows it; null for a decline that is older than the notices. */
export function presentDeclineNotice(notice: DeclineNotice | undefined): DeclineNoticeView | null {
  if (!notice) return null
  const { declineId, state, failure, failureDetail, numberYear, number, hasWord } = notice
  if (state !== 'made' || numberYear === null || number === null) {
    const why = failure ? noticeFailure(failure, failureDetail) : null
    return {
      words: state === 'failed' ? DECLINE_NOTICE.failed(why) : DECLINE_NOTICE.queued(why),
      isFailed: state === 'failed',
      href: null,
      wordHref: null,
    }
  }
  const folder = `/api/decline-notices/${declineId}`
  return {
    words: documentNumber('decline_notice', numberYear, number),
    isFailed: false,
    href: `${folder}/pdf`,
    wordHref: hasWord ? `${folder}/word` : null,
  }
}

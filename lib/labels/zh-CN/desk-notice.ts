import type { DeskNotice } from '@/lib/domain/notice/desk-notices'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from './moment'
import type { NoticeWords } from './notice'

/** What waits on a desk, without a word of the dispute. */
export function deskNoticeInWords({ kind, dueOn }: DeskNotice, today: LocalDate): NoticeWords {
  const due = dayInWords(parseLocalDate(dueOn)!, today)
  return kind === 'application.submitted'
    ? { title: '新的调解申请', text: `收到一件调解申请，应于 ${due} 以前答复。` }
    : { title: '新的咨询', text: `收到一件在线咨询，应于 ${due} 以前答复。` }
}

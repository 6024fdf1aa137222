import type { DeskNotice } from '@/lib/domain/notice/desk-notices'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from './moment'
import type { NoticeWords } from './notice'
import { rosterActOf } from './roster'

/**
 * What waits on a desk, without a word of the dispute; and what became of an entry of the roster.
 */
export function deskNoticeInWords(notice: DeskNotice, today: LocalDate): NoticeWords {
  const when = (day: string) => dayInWords(parseLocalDate(day)!, today)
  switch (notice.kind) {
    case 'application.submitted':
      return {
        title: '新的调解申请',
        text: `收到一件调解申请，应于 ${when(notice.dueOn)} 以前答复。`,
      }
    case 'consultation.submitted':
      return { title: '新的咨询', text: `收到一件在线咨询，应于 ${when(notice.dueOn)} 以前答复。` }
    case 'roster.moved':
      return {
        title: '名册变动',
        text: `${notice.name}：${rosterActOf(notice.ofInstitution ?? false, notice.move)}。`,
      }
    case 'roster.ending':
      return {
        title: '名册证书即将到期',
        text: `${notice.name}的名册证书于 ${when(notice.until)} 到期。到期后不再分配新案件。`,
      }
  }
}

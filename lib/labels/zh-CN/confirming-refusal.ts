import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { correctionFileMistake } from './correction-file'
import { momentInWords } from './moment'

/**
 * Refusals of a party that confirms an application (lib/domain/confirmation/decide-agree.ts), in
 * plain words.
 */
export const CONFIRMING_SENTENCES = {
  CONFIRMATION_IDENTITY_FIRST: () => '请先核对身份。一天以内核对过的才算，核对完再回来确认。',
  CONFIRMATION_FILES_FULL: () => correctionFileMistake.CONFIRMATION_FILES_FULL!,
  CONFIRMATION_FILE_TWICE: () => correctionFileMistake.CONFIRMATION_FILE_TWICE!,
  /** To who enters the rule of a court. */
  CONFIRMATION_RULE_CHANGED: (f: Facts, today: LocalDate) =>
    `${f.by ?? '他人'}${typeof f.at === 'string' ? `于 ${momentInWords(new Date(f.at), today)} ` : '刚刚'}登记了新的规则。请刷新页面，看过以后再保存。`,
} as const

/** The same as clauses, for the log. */
export const CONFIRMING_REFUSED = {
  CONFIRMATION_IDENTITY_FIRST: '确认申请前一天内没有核对身份',
  CONFIRMATION_FILES_FULL: '补正的材料已经太多',
  CONFIRMATION_FILE_TWICE: '同一份补正的材料发了两次',
  CONFIRMATION_RULE_CHANGED: '他人已经登记了新的受理规则',
} as const

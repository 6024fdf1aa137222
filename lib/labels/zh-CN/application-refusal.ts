import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { stepTitle } from './application'
import { INSTITUTION_GONE } from './apply-field'
import { momentInWords } from './moment'

const when = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '刚才'

const ENDED = { submitted: '提交', accepted: '受理', declined: '答复不受理', withdrawn: '撤回' }
const endOf = ({ state }: Facts) => ENDED[state as keyof typeof ENDED] ?? '办理'

/** Refusals of 在线申请, as visitors and parties read them too. */
export const APPLICATION_SENTENCES = {
  APPLICATION_OVER: (f: Facts, today: LocalDate) =>
    `${when(f, today)} 已${f.by ? `由${f.by}` : ''}${endOf(f)}，这次没有生效。请看最新的情况。`,
  APPLICATION_INCOMPLETE: (f: Facts) =>
    f.isGone
      ? INSTITUTION_GONE
      : `还没有写“${stepTitle[f.step as keyof typeof stepTitle] ?? ''}”，请写完再提交。`,
  APPLICATION_NOT_OPEN: () => '这台设备上没有您的申请，内容没有保存。请重新开始。',
  APPLICATIONS_THROTTLED: (f: Facts) => `这个网络的申请太多了，请 ${f.minutes} 分钟后再来。`,
  APPLICATION_FILES_FULL: (f: Facts) => `材料太多了：最多 ${f.most} 份，合计不超过 40 MB。`,
  APPLICATION_FILE_TWICE: () => '这份文件已经添加过了。',
  STATUS_DOES_NOT_ASK: () => '受理以后、调解员接收以前，由机构邀请；接收以后由调解员邀请。',
} as const

/** The same as clauses, for the log. */
export const APPLICATION_REFUSED = {
  APPLICATION_OVER: '申请刚刚已经办理',
  APPLICATION_INCOMPLETE: '申请没有写完',
  APPLICATION_NOT_OPEN: '没有打开的申请',
  APPLICATIONS_THROTTLED: '同一网络的申请已达上限',
  APPLICATION_FILES_FULL: '申请的材料已达上限',
  APPLICATION_FILE_TWICE: '同一文件已经添加',
  STATUS_DOES_NOT_ASK: '案件当时的状态不由机构邀请',
} as const

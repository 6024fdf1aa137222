import type { DeclineNoticeFailure } from '@/lib/domain/case/decline-notice'

/** Words of 不受理通知书 in 不受理记录 and on the case that came back to its court. */
export const DECLINE_NOTICE = {
  title: '不受理通知书',
  download: '下载',
  downloadOf: (number: string) => `下载不受理通知书${number}`,
  word: 'Word文件',
  wordOf: (number: string) => `下载不受理通知书${number}的Word文件`,
  queued: (why: string | null) => (why ? `正在重新制作。上一次未完成：${why}` : '正在制作'),
  failed: (why: string | null) => `未能制作${why ? `：${why}` : '。'}系统每日自动重试。`,
} as const

/** Why a notice could not be made, and what helps. */
export function noticeFailure(failure: DeclineNoticeFailure, characters: string | null): string {
  switch (failure) {
    case 'characters':
      return `字库缺少“${characters ?? ''}”，请系统管理员补充字体。`
    case 'signature':
      return '系统的签名证书不能使用，请系统管理员检查。'
    case 'internal':
      return '系统处理出错，请系统管理员查看运行日志。'
  }
}

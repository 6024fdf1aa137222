// Sizes, times and faults as the commands of backups print them.
import { UnreadablePiece } from './sealing.mjs'

const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB']

/** `1.3 GB` */
export function sizeInWords(bytes) {
  const power = bytes < 1024 ? 0 : Math.min(4, Math.floor(Math.log2(bytes) / 10))
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${UNITS[power]}`
}

/** `3 天`, `5 小时`, `12 分钟`; of less than a minute, seconds. */
export function ageInWords(ms) {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return `${Math.max(0, Math.floor(ms / 1000))} 秒`
  if (minutes < 120) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** Beijing time, to the second. @param {string | Date} at */
export const stampInWords = (at) => clock.format(new Date(at))

export const inFigures = (count) => count.toLocaleString('zh-CN')

const FAULTS = {
  form: '不是备份的内容，或者开头被改动',
  key_unknown: '用来加密的密钥不在环境中（HEYI_BACKUP_KEY、HEYI_BACKUP_KEYS_OLD）',
  not_authentic: '内容被改动或者截短',
}

/** A failure as a sentence that names the piece. */
export function faultInWords(error) {
  if (error instanceof UnreadablePiece) return `${error.piece}：${FAULTS[error.code]}。`
  if (error.code === 'ENOENT' && error.path) return `${error.path}：缺少。`
  if (error.code === 'Z_DATA_ERROR' || error.code === 'Z_BUF_ERROR') return '压缩的内容读不出来。'
  if (error.code === '42501')
    return `数据库的登录没有备份的权限，请按 docs/operations/backup.md 授权：${error.message}`
  return error.message
}

import type { StatementKind, StatementWay } from '@/lib/domain/case/closing-statement'

/** How parties declared an oral agreement or a withdrawal. */
export const statementWay = {
  on_site: '当面',
  phone: '电话',
  video: '视频',
  online: '在线文字',
  written: '书面',
} as const satisfies Record<StatementWay, string>

/** What parties declared by word (特邀规定 第23条; 在线调解规则 第25条第二项). */
export const statementKind = {
  oral_agreement: '口头达成协议',
  withdrawal: '撤回调解申请',
} as const satisfies Record<StatementKind, string>

/** “许静、恒信物业于 2026-11-20 当面口头达成协议”. */
export function statementInWords(
  names: readonly string[],
  on: string,
  how: StatementWay,
  kind: StatementKind,
): string {
  return `${names.join('、')}于 ${on} ${statementWay[how]}${statementKind[kind]}`
}

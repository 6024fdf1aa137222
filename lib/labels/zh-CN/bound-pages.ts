import type { SheetReason } from '@/lib/domain/dossier/manifest'

const REASONS: Readonly<Record<SheetReason, string>> = {
  attachment: '这种文件不能排成页面，以附件形式保存',
  damaged: '文件已损坏、缺失或者与登记的校验值不一致，不能排成页面',
  encrypted: '文件设有密码，不能排成页面',
  too_large: '文件页数过多或者过大，不能排成页面',
}

const REMARKS: Readonly<Record<SheetReason, string>> = {
  attachment: '附件',
  damaged: '文件损坏',
  encrypted: '文件加密',
  too_large: '文件过大',
}

/**
 * 卷内目录 of a bound dossier, its bookmarks, and the sheets of items that have no pages of their own.
 */
export const boundPages = {
  columns: ['件号', '文件名称', '形成人', '形成时间', '页号', '备注'],
  ofCase: (caseNo: string) => `案号：${caseNo}`,
  pageRange: (first: number, last: number) => (first === last ? `${first}` : `${first}—${last}`),
  remark: (sheet: SheetReason | null) => (sheet ? REMARKS[sheet] : ''),
  cover: '封面',
  remarks: '备考表',
  backCover: '封底',
  item: (no: number, title: string) => `${no} ${title}`,
  sheetTitle: '文件说明页',
  reason: (sheet: SheetReason) => REASONS[sheet],
  sheetFacts: {
    no: '件号',
    title: '文件名称',
    author: '形成人',
    madeOn: '形成时间',
    mediaType: '文件类型',
    size: '大小',
    sha256: '校验值（SHA-256）',
    reason: '为什么没有页面',
  },
  bytes: (size: number) => `${size.toLocaleString('en-US')} 字节`,
  missing: '没有文件',
  sheetNote: '本页代表这一份文件并占一个页号。原文件随卷宗一并保存，可以按校验值核对。',
  /** Where no font has a character of a name. */
  unknownCharacter: '〓',
} as const

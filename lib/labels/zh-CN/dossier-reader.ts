import { printedPage, type PageRange, type VolumePages } from '@/lib/domain/dossier/volume-pages'
import type { SheetReason } from '@/lib/domain/dossier/manifest'

/** Words of 查阅卷宗, the reader of a bound dossier. A phone loads this file. */
export const READER = {
  title: '查阅卷宗',
  open: '查阅卷宗',
  records: '借阅记录',
  wholeFile: '打开整卷 PDF',
  noScript: '本页逐页翻阅需要浏览器脚本。未启用脚本时，请打开整卷文件查阅。',
  noScriptReadOnly: '本页需要浏览器脚本才能显示卷宗内容。请启用脚本，或更换浏览器。',
  recorded: '查阅的页码会留下记录。',
  volume: (volume: number) => (volume === 1 ? '正卷' : `补充卷（第${volume}卷）`),
  volumes: '选择卷',
  bound: (at: string, pages: number) => `${at} 封卷 · 共 ${pages} 页`,
  code: '核验码',
  catalogue: '卷内目录',
  pagesColumn: '页',
  pagesBefore: '第 ',
  pagesBehind: ' 页',
  pages: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  itemLabel: (title: string, pages: string) => `${title}，第 ${pages} 页`,
  explained: '情况说明代替',
  view: (volume: string) => `${volume}的内容，用方向键翻页，加号和减号缩放`,
  goTo: (of: number) => `转到页码（1 至 ${of}）`,
  ofPages: (of: number) => `共 ${of} 页`,
  noPage: (of: number) => `没有这一页。页码为 1 至 ${of}。`,
  previous: '上一页',
  next: '下一页',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomFit: '适合宽度',
  zoomed: (percent: number) => `${percent}%`,
  thumbnails: '缩略图',
  reading: '正在读取卷宗…',
  failed: '卷宗未能显示。可能是网络中断，也可能是存放的文件与登记的校验值不符。',
  retry: '重新读取',
  keys: '键盘操作',
  close: '关闭',
  keyList: [
    ['← →　PageUp PageDown', '上一页、下一页'],
    ['Home　End', '第一页、最后一页'],
    ['↑ ↓', '在页面内滚动'],
    ['+　−　0', '放大、缩小、适合宽度'],
    ['/', '全文检索'],
    ['?', '显示键盘操作'],
  ],
  search: '全文检索',
  searchField: '在本卷中检索',
  searchButton: '检索',
  searchHelp: '输入文字，检索本卷的内容。',
  searching: '正在检索…',
  searchFailed: '检索未能完成，可能是网络中断。请重试。',
  matches: (at: number, of: number) => `第 ${at} 处，共 ${of} 处`,
  noMatches: (words: string) => `本卷中没有“${words}”。`,
  scansToo: '扫描件和照片未经文字识别的，检索不到。',
  notRead: '本卷的文字正在读取，稍后可检索。',
  cut: (most: number) => `只列出前 ${most} 页，请增加检索文字。`,
  previousMatch: '上一处',
  nextMatch: '下一处',
  recognised: '识别文字，可能有误',
  page: (printed: number) => `第 ${printed} 页`,
  print: '打印',
  printTitle: '打印卷宗',
  printAbout: '打印的页码会记入借阅记录。',
  printStamped: '每页带有水印，打印的页码会记入借阅记录。',
  printWhat: '打印范围',
  printAll: (pages: number) => `全卷 ${pages} 页，含封面、目录、备考表、封底`,
  printChosen: '指定页码',
  printPages: '页码',
  printHelp: (of: number) => `1 至 ${of}，例如 3、5-8。`,
  printPreparing: (done: number, of: number) => `正在准备，已完成 ${done} 页，共 ${of} 页`,
  printWrong: (of: number) =>
    `页码不在本卷之内，或者未能识别。请填写 1 至 ${of} 之间的页码，例如 3、5-8。`,
  printTooMany: (most: number, chosen: number) =>
    `所选共 ${chosen} 页，一次最多打印 ${most} 页。请指定页码，分次打印。`,
  printFailed: '未能打印，可能是网络中断，也可能是打印未能登记。请重试。',
  printInWeChat:
    '微信内不能打印。请点右上角“···”，选择在浏览器中打开后打印，或者在电脑上登录后打印。',
  printHere: '卷宗内容请用查阅页上的“打印”按钮打印。',
} as const

/** Why one numbered sheet represents an item. */
export const sheetReason = {
  attachment: '附件，见所附文件',
  damaged: '文件损坏，以说明页代替',
  encrypted: '文件加密，以说明页代替',
  too_large: '文件过大，以说明页代替',
} as const satisfies Record<SheetReason, string>

/** A page in words: 第 23 页，共 61 页; 封面 where it has no number. */
export function pageInWords(position: number, pages: VolumePages): string {
  const printed = printedPage(position, pages)
  if (printed !== null) return `第 ${printed} 页，共 ${pages.numberedPages} 页`
  if (position <= pages.unnumberedBefore) return position === 1 ? '封面' : '卷内目录'
  return position === pages.pageCount ? '封底' : '备考表'
}

/** 3–5、9 */
export const rangesInWords = (ranges: readonly PageRange[]): string =>
  ranges.map(([first, last]) => READER.pages(first, last)).join('、')

import type { Reading } from '@/lib/domain/dossier/readings'

/** Words of 借阅记录: who looked at which pages of a bound dossier, and when. */
export const READINGS = {
  title: '借阅记录',
  subtitle: '谁在何时查阅、打印、检索了封存卷宗的哪些页，按时间从近到远',
  columns: {
    index: '序号',
    by: '查阅人',
    from: '开始',
    to: '结束',
    volume: '卷',
    way: '方式',
    pages: '页码',
    words: '检索文字',
  },
  way: {
    opened: '打开，未翻阅',
    read: '查阅',
    printed: '打印',
    searched: '检索',
  } satisfies Record<Reading['way'], string>,
  pagesOf: (ranges: string) => `第 ${ranges} 页`,
  empty: '封存卷宗还没有人查阅。',
  cut: (most: number) => `只列出最近 ${most} 条登记中的查阅情况，更早的见操作日志。`,
  about: '翻阅时每页停留一秒以上即登记；没有页码的封面、目录、备考表、封底不单独登记。',
} as const

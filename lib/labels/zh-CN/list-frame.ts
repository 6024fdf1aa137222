/** Words of lists and tables. */
export const LIST = {
  total: (count: string, unit: string) => `共 ${count} ${unit}`,
  range: (from: string, to: string) => `第 ${from} 至 ${to}`,
  previous: '上一页',
  next: '下一页',
  pages: '翻页',
  last: '末页',
  jump: '跳至第',
  jumpTo: '页',
  jumpField: '页码',
  sortBy: '点击排序',
  empty: '没有符合条件的记录',
} as const

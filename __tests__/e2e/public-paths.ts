/** Pages that need no account; those of one thing are found from their lists. */
export const PUBLIC_PATHS = [
  '/apply',
  '/apply/elsewhere?matter=status',
  '/consult',
  '/consult?field=loan',
  '/consult/answer',
  '/answers',
  '/answers?q=%E6%BC%8F%E6%B0%B4',
  '/roster',
  '/roster?tab=mediators',
  '/device-check',
  '/about',
  '/privacy',
  '/left?ended=1',
] as const

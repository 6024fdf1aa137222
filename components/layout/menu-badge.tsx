import { SHELL } from '@/lib/labels/zh-CN/shell'

/** The number of items waiting behind a menu link. */
export function MenuBadge({ count, className }: { count: number; className?: string }) {
  return (
    <span className={className ? `menu-badge ${className}` : 'menu-badge'}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{SHELL.waiting(count)}</span>
    </span>
  )
}

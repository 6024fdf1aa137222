'use client'

import { SHELL } from '@/lib/labels/zh-CN/shell'
import { useUnread } from './unread-stream'

/** The number of unread notices; none shows nothing. */
export function UnreadBadge({ initial, className }: { initial: number; className?: string }) {
  const count = useUnread(initial)
  if (count === 0) return null
  return (
    <span className={className ? `menu-badge ${className}` : 'menu-badge'}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{SHELL.unread(count)}</span>
    </span>
  )
}

import {
  Circle,
  CircleAlert,
  CircleCheck,
  LoaderCircle,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { ROW_STATE } from '@/lib/labels/zh-CN/bulk'

export type RowState = keyof typeof ROW_STATE

const LOOKS: Record<RowState, { icon: LucideIcon; tone: string }> = {
  waiting: { icon: Circle, tone: 'text-ink-3' },
  running: { icon: LoaderCircle, tone: 'text-court animate-spin' },
  done: { icon: CircleCheck, tone: 'text-ok' },
  refused: { icon: CircleAlert, tone: 'text-danger' },
  undone: { icon: Undo2, tone: 'text-ink-3' },
}

/** How one row of many stands, at a glance; the words stand beside it. */
export function RowMark({ state }: { state: RowState }) {
  const { icon: Icon, tone } = LOOKS[state]
  return <Icon aria-hidden className={cn('mt-[0.2em] size-[1.1em] shrink-0', tone)} />
}

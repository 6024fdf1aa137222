import { Icon, type IconName } from '@/components/ui/icon'
import { cn } from '@/components/ui/cn'
import type { ROW_STATE } from '@/lib/labels/zh-CN/bulk'

export type RowState = keyof typeof ROW_STATE

const LOOKS: Record<RowState, { icon: IconName; tone: string }> = {
  waiting: { icon: 'circle', tone: 'text-ink-3' },
  running: { icon: 'loader-circle', tone: 'text-court animate-spin' },
  done: { icon: 'circle-check', tone: 'text-ok' },
  refused: { icon: 'circle-exclamation-point', tone: 'text-danger' },
  undone: { icon: 'undo-2', tone: 'text-ink-3' },
}

/** The state of one row as an icon, beside its words. */
export function RowMark({ state }: { state: RowState }) {
  const { icon, tone } = LOOKS[state]
  return <Icon name={icon} className={cn('mt-[0.2em] size-[1.1em] shrink-0', tone)} />
}

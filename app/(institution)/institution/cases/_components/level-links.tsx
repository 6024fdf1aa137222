import { Chip, type ChipProps } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { SoftLink } from '@/components/ui/soft-link'
import { DUE_LEVELS } from '@/lib/labels/zh-CN/institution'
import type { WaitingView } from '@/lib/queries/institution/count-cases'

const LEVELS = [
  ['running_late', 'late', { tone: 'danger', mark: 'overdue' }],
  ['red', 'red', { tone: 'danger', mark: 'pressing' }],
  ['orange', 'orange', { tone: 'risk', mark: 'running' }],
  ['yellow', 'yellow', { tone: 'warn', mark: 'running' }],
  ['paused', 'paused', { tone: 'neutral', mark: 'paused' }],
] as const satisfies readonly (readonly [
  string,
  keyof WaitingView,
  Pick<ChipProps, 'tone' | 'mark'>,
])[]

export interface LevelLinksProps {
  waiting: WaitingView
  /** The level that the list shows; undefined: all of them, without the paused ones. */
  current: string | undefined
  hrefOf: (level: string | undefined) => string
}

/** The levels of 即将到期 with their numbers; each narrows the list to itself. */
export function LevelLinks({ waiting, current, hrefOf }: LevelLinksProps) {
  return (
    <div className="border-b border-line-2 px-4 pt-3 pb-2 print:hidden">
      <nav aria-label={DUE_LEVELS.label} className="flex flex-wrap items-center gap-2">
        <LevelLink href={hrefOf(undefined)} isCurrent={current === undefined}>
          <Chip tone="neutral">{`${DUE_LEVELS.all} ${waiting.due}`}</Chip>
        </LevelLink>
        {LEVELS.map(([level, count, chip]) => (
          <LevelLink key={level} href={hrefOf(level)} isCurrent={current === level}>
            <Chip {...chip}>{`${DUE_LEVELS[level]} ${waiting[count]}`}</Chip>
          </LevelLink>
        ))}
      </nav>
      <p className="mt-1.5 text-sm text-ink-3">{DUE_LEVELS.note}</p>
    </div>
  )
}

function LevelLink({
  href,
  isCurrent,
  children,
}: {
  href: string
  isCurrent: boolean
  children: React.ReactNode
}) {
  return (
    <SoftLink
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={cn(
        'inline-flex items-center rounded-full p-0.5 phone:min-h-11',
        isCurrent ? 'ring-2 ring-court' : 'hover:ring-1 hover:ring-line',
      )}
    >
      {children}
    </SoftLink>
  )
}

import { SoftLink } from '@/components/ui/soft-link'
import type { ActMove } from '@/lib/domain/case/moves'
import { MEDIATOR_ACTS } from '@/lib/labels/zh-CN/mediator-acts/acts'
import { LinkMark } from '../../../_components/link-mark'

const CLOCK_ACTS = ['extend', 'pause', 'resume'] as const satisfies readonly ActMove[]

/** What can be done with the mediation period now, below its bar. */
export function ClockActs({ page, allowed }: { page: string; allowed: readonly ActMove[] }) {
  const open = CLOCK_ACTS.filter((move) => allowed.includes(move))
  if (open.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-5 print:hidden">
      {open.map((move) => (
        <SoftLink
          key={move}
          href={`${page}/${move}`}
          className="flex min-h-11 items-center gap-1 text-court"
        >
          <LinkMark />
          {MEDIATOR_ACTS[move]}
        </SoftLink>
      ))}
    </p>
  )
}

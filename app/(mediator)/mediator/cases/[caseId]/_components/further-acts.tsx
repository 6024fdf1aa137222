import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import type { ActMove } from '@/lib/domain/case/moves'
import { MEDIATOR_ACTS } from '@/lib/labels/zh-CN/mediator-acts/acts'
import { LinkMark } from '../../../_components/link-mark'

/** The rarer and graver acts. */
const FURTHER = [
  'record_consent',
  'withdraw',
  'close',
  'disclose',
] as const satisfies readonly ActMove[]

/** The page of an act where it does not have the name of its move. */
const PAGES: Partial<Record<ActMove, string>> = { record_consent: 'consent' }

export function findFurther(allowed: readonly ActMove[]): readonly (typeof FURTHER)[number][] {
  return FURTHER.filter((move) => allowed.includes(move))
}

export interface FurtherActsProps {
  /** The case's own page. */
  page: string
  allowed: readonly ActMove[]
}

/** The rarer and graver acts that are open now, each with what it is for. */
export function FurtherActs({ page, allowed }: FurtherActsProps) {
  return (
    <ul className="divide-y divide-line-2">
      {findFurther(allowed).map((move) => (
        <li key={move}>
          <SoftLink
            href={`${page}/${PAGES[move] ?? move}`}
            className="flex min-h-14 items-center gap-3 px-5 py-2.5 focus-visible:-outline-offset-2"
          >
            <span className="min-w-0 flex-1">
              {MEDIATOR_ACTS[move]}
              <span className="block text-sm text-ink-3">{MEDIATOR_ACTS.help[move]}</span>
            </span>
            <LinkMark>
              <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
            </LinkMark>
          </SoftLink>
        </li>
      ))}
    </ul>
  )
}

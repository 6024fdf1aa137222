import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import type { CoMediationView, CoMediatorView } from '@/lib/queries/case/co-mediators-view'

/** 协同调解: who presides and how that was determined, and who mediates with them. */
export function CoMediatorList({
  coMediation: { presiding, how, coMediators },
  renderAside,
}: {
  coMediation: CoMediationView
  /** Below one who mediates now. */
  renderAside?: (coMediator: CoMediatorView) => ReactNode
}) {
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {presiding ? (
        <li className="py-2.5 break-words">
          <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
            {presiding}
            <Chip tone="court">{CO_MEDIATOR.presides}</Chip>
          </h3>
          {how ? (
            <p className="text-sm text-ink-2">
              <WholeDays>{how}</WholeDays>
            </p>
          ) : null}
        </li>
      ) : null}
      {coMediators.map((each) => (
        <li key={each.id} className="py-2.5 break-words">
          <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
            {each.name}
            {each.isPresent ? <Chip>{CO_MEDIATOR.joins}</Chip> : null}
            {each.isPresent && !each.hasDeclared ? (
              <Chip tone="warn">{CO_MEDIATOR.undeclared}</Chip>
            ) : null}
          </h3>
          <p className={`text-sm ${each.isPresent ? 'text-ink-2' : 'text-ink-3'}`}>
            <WholeDays>{each.line}</WholeDays>
          </p>
          {each.isPresent ? renderAside?.(each) : null}
        </li>
      ))}
    </ul>
  )
}

import { RowAct } from '@/components/forms/row-act'
import { Card } from '@/components/ui/card'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import type { ParameterView } from '@/lib/queries/system/get-parameter'
import { withdrawParameterAction } from '../../actions'

/** What is planned, each to be taken back before its day. */
export function PlannedCard({ view: { key, planned } }: { view: ParameterView }) {
  if (planned.length === 0) return null
  return (
    <Card title={PARAMETER.planned}>
      <ul className="divide-y divide-line-2">
        {planned.map(({ no, line, reason }) => (
          <li key={no} className="flex items-start justify-between gap-4 py-2">
            <span>
              {line}
              <span className="block text-ink-3">{reason}</span>
            </span>
            <RowAct
              word={PARAMETER.withdraw}
              named={PARAMETER.withdrawTitle(line)}
              description={PARAMETER.withdrawText}
              action={withdrawParameterAction}
            >
              <input type="hidden" name="key" value={key} />
              <input type="hidden" name="no" value={no} />
            </RowAct>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** All that was ever set in this scope, the newest first. */
export function HistoryCard({ view: { history } }: { view: ParameterView }) {
  return (
    <Card title={PARAMETER.history}>
      {history.length === 0 ? (
        <p className="text-ink-3">{PARAMETER.noHistory}</p>
      ) : (
        <ul className="divide-y divide-line-2">
          {history.map(({ no, line, reason, withdrawn }) => (
            <li key={no} className="py-2">
              {withdrawn ? <s className="text-ink-3">{line}</s> : line}
              {withdrawn ? <span className="block">{withdrawn}</span> : null}
              <span className="block text-ink-3">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

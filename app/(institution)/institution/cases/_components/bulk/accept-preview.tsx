import { ACCEPT_MANY } from '@/lib/labels/zh-CN/bulk'
import { ACCEPT } from '@/lib/labels/zh-CN/institution'
import type { BulkRow } from './bulk-row'

/**
 * Before anything is done: which cases can be accepted and their deadlines, which cannot and why.
 */
export function AcceptPreview({ rows }: { rows: readonly BulkRow[] }) {
  const can = rows.flatMap(({ caseId, caseNo, accept }) =>
    accept?.allowed
      ? [
          {
            caseId,
            caseNo,
            said: ACCEPT_MANY.due(accept.days, ACCEPT.period(accept.dueOn, accept.isProvisional)),
          },
        ]
      : [],
  )
  const cannot = rows.flatMap(({ caseId, caseNo, status, accept }) =>
    accept?.allowed
      ? []
      : [{ caseId, caseNo, said: accept ? accept.why : ACCEPT_MANY.notPending(status) }],
  )
  return (
    <>
      <p className="font-semibold">{ACCEPT_MANY.preview(can.length, cannot.length)}</p>
      {cannot.length > 0 ? (
        <Part title={ACCEPT_MANY.cannot} lines={cannot} tone="text-warn" />
      ) : null}
      {can.length > 0 ? <Part title={ACCEPT_MANY.can} lines={can} tone="text-ink-2" /> : null}
    </>
  )
}

type Line = { readonly caseId: string; readonly caseNo: string; readonly said: string }

function Part({ title, lines, tone }: { title: string; lines: readonly Line[]; tone: string }) {
  return (
    <section>
      <h3 className="mb-1 text-sm text-ink-3">{title}</h3>
      <ul className="divide-y divide-line-2 rounded-md border border-line-2 px-3">
        {lines.map(({ caseId, caseNo, said }) => (
          <li key={caseId} className="grid gap-x-3 py-1.5 sm:grid-cols-[11.5em_minmax(0,1fr)]">
            <span>{caseNo}</span>
            <span className={tone}>{said}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { ACCEPT_MANY } from '@/lib/labels/zh-CN/bulk'
import { ACCEPT } from '@/lib/labels/zh-CN/institution'
import { BulkLine } from './bulk-line'
import type { BulkRow } from './bulk-row'

/**
 * Before anything is done: which cases can be accepted and their deadlines, which cannot and why.
 */
export function AcceptPreview({ rows }: { rows: readonly BulkRow[] }) {
  const can = rows.flatMap((row) =>
    row.accept?.allowed
      ? [
          {
            row,
            said: ACCEPT_MANY.due(
              row.accept.days,
              ACCEPT.period(row.accept.dueOn, row.accept.isProvisional),
            ),
          },
        ]
      : [],
  )
  const cannot = rows.flatMap((row) =>
    row.accept?.allowed
      ? []
      : [{ row, said: row.accept ? row.accept.why : ACCEPT_MANY.notPending(row.status) }],
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

type Line = { readonly row: BulkRow; readonly said: string }

function Part({ title, lines, tone }: { title: string; lines: readonly Line[]; tone: string }) {
  return (
    <section>
      <h3 className="mb-1 text-sm text-ink-3">{title}</h3>
      <ul className="divide-y divide-line-2 rounded-md border border-line-2 px-3">
        {lines.map(({ row, said }) => (
          <BulkLine key={row.caseId} row={row}>
            <span className={tone}>{said}</span>
          </BulkLine>
        ))}
      </ul>
    </section>
  )
}

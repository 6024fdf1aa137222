import { ACCEPT_MANY } from '@/lib/labels/zh-CN/bulk'
import { ACCEPT } from '@/lib/labels/zh-CN/institution'
import type { BulkRow } from './bulk-row'
import { PreviewPart } from './preview-part'

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
      <PreviewPart title={ACCEPT_MANY.cannot} lines={cannot} tone="text-warn" />
      <PreviewPart title={ACCEPT_MANY.can} lines={can} tone="text-ink-2" />
    </>
  )
}

import { Card } from '@/components/ui/card'
import { Stat } from '@/components/ui/stat'
import { CONFIRMATION_SHARE } from '@/lib/labels/zh-CN/confirmation-share'
import type { ConfirmationShareView } from '@/lib/queries/statistics/get-confirmation-share'

/** 司法确认共同申请率 with its definition, below a report. */
export function ConfirmationShare({ shares }: { shares: ConfirmationShareView }) {
  return (
    <Card title={CONFIRMATION_SHARE.title} className="mt-3.5">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {shares.map(({ label, rate, of }) => (
          <Stat key={label} label={label} value={rate ?? CONFIRMATION_SHARE.none} note={of} />
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-3">{CONFIRMATION_SHARE.definition}</p>
    </Card>
  )
}

import { RowAct } from '@/components/forms/row-act'
import { DataTable, type Column } from '@/components/list/data-table'
import { WEBHOOK, webhookDeliveryState } from '@/lib/labels/zh-CN/webhook'
import type { WebhookDeliveryView } from '@/lib/queries/system/get-webhooks'
import { retryWebhookAction, skipWebhookAction } from '../actions'

const { columns: NAMES } = WEBHOOK

const COLUMNS: readonly Column<WebhookDeliveryView>[] = [
  { key: 'no', header: NAMES.no, align: 'right', cell: ({ position }) => position },
  { key: 'host', header: NAMES.host, card: 'title', cell: ({ host }) => host },
  { key: 'state', header: NAMES.state, cell: ({ state }) => webhookDeliveryState[state] },
  { key: 'attempts', header: NAMES.attempts, align: 'right', cell: ({ attempts }) => attempts },
  { key: 'result', header: NAMES.result, cell: ({ lastAttempt }) => lastAttempt },
  {
    key: 'acts',
    header: NAMES.acts,
    align: 'right',
    card: 'foot',
    cell: (delivery) => (delivery.state === 'parked' ? <Acts delivery={delivery} /> : null),
  },
]

function Acts({ delivery: { subscriptionId, position } }: { delivery: WebhookDeliveryView }) {
  const fields = (
    <>
      <input type="hidden" name="subscriptionId" value={subscriptionId} />
      <input type="hidden" name="position" value={position} />
    </>
  )
  return (
    <span className="inline-flex gap-x-3">
      <RowAct
        word={WEBHOOK.retry}
        named={WEBHOOK.retryOf(position)}
        description={WEBHOOK.retryText}
        action={retryWebhookAction}
      >
        {fields}
      </RowAct>
      <RowAct
        word={WEBHOOK.skip}
        named={WEBHOOK.skipOf(position)}
        description={WEBHOOK.skipText}
        action={skipWebhookAction}
        tone="danger"
      >
        {fields}
      </RowAct>
    </span>
  )
}

/** The parked deliveries of a court, then the latest ones. */
export function WebhookDeliveries({ deliveries }: { deliveries: readonly WebhookDeliveryView[] }) {
  return (
    <div className="border-t border-line-2">
      <h3 className="px-4 pb-1 pt-3 font-medium">{WEBHOOK.deliveries}</h3>
      <DataTable
        caption={WEBHOOK.deliveries}
        columns={COLUMNS}
        rows={deliveries}
        rowKey={({ subscriptionId, position }) => `${subscriptionId}.${position}`}
        isStacked
        isWhole
      />
    </div>
  )
}

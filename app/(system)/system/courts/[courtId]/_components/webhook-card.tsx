import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WEBHOOK } from '@/lib/labels/zh-CN/webhook'
import { getWebhooks } from '@/lib/queries/system/get-webhooks'
import { makeWebhookAction } from '../actions'
import { WebhookDeliveries } from './webhook-deliveries'
import { WebhookSecretForm } from './webhook-secret-form'
import { WebhookSubscriptions } from './webhook-subscriptions'

/**
 * 变动通知: where the court's own system is notified of changes, and what became of the latest ones.
 */
export async function WebhookCard({ courtId }: { courtId: string }) {
  const { subscriptions, deliveries } = await orNotFound(
    getWebhooks(await requireActor(), { courtId }),
  )
  return (
    <Card title={WEBHOOK.title} flush>
      <div className="border-b border-line-2 px-4 py-3.5">
        <WebhookSecretForm label={WEBHOOK.add} action={makeWebhookAction}>
          <input type="hidden" name="courtId" value={courtId} />
          <p className="text-ink-2">{WEBHOOK.note}</p>
          <FormField name="url" label={WEBHOOK.url} help={WEBHOOK.urlHelp}>
            <Input type="url" inputMode="url" className="w-full max-w-[36rem]" />
          </FormField>
          <div>
            <SubmitButton>{WEBHOOK.add}</SubmitButton>
          </div>
        </WebhookSecretForm>
      </div>
      <WebhookSubscriptions subscriptions={subscriptions} />
      {deliveries.length > 0 ? <WebhookDeliveries deliveries={deliveries} /> : null}
    </Card>
  )
}

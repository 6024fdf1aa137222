import { RowAct } from '@/components/forms/row-act'
import { SubmitButton } from '@/components/forms/submit-button'
import { subscriptionState, WEBHOOK } from '@/lib/labels/zh-CN/webhook'
import type { SubscriptionView } from '@/lib/queries/system/get-webhooks'
import { resumeWebhookAction, revokeWebhookAction, rotateWebhookSecretAction } from '../actions'
import { WebhookSecretForm } from './webhook-secret-form'

/** The addresses of a court, latest first; one that was stopped stays in the list. */
export function WebhookSubscriptions({
  subscriptions,
}: {
  subscriptions: readonly SubscriptionView[]
}) {
  if (subscriptions.length === 0)
    return <p className="px-4 py-6 text-center text-ink-3">{WEBHOOK.none}</p>
  return (
    <ul className="divide-y divide-line-2">
      {subscriptions.map((subscription) => (
        <li key={subscription.id} className="flex flex-col gap-2 px-4 py-3.5">
          <Head subscription={subscription} />
          {subscription.state === 'revoked' ? null : <Acts subscription={subscription} />}
        </li>
      ))}
    </ul>
  )
}

function Head({ subscription }: { subscription: SubscriptionView }) {
  const { url, state, madeAt, endedAt, failingSince, waiting, parked } = subscription
  return (
    <>
      <p className="break-all font-mono">{url}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-2">
        <span className={state === 'disabled' ? 'text-danger' : undefined}>
          {subscriptionState[state]}
        </span>
        <span>{WEBHOOK.since(madeAt)}</span>
        {endedAt ? <span>{`${WEBHOOK.ended(endedAt)}${subscriptionState[state]}`}</span> : null}
        {failingSince ? <span className="text-warn">{WEBHOOK.failing(failingSince)}</span> : null}
        {state === 'revoked' ? null : <span>{WEBHOOK.counts(waiting, parked)}</span>}
      </p>
    </>
  )
}

function Acts({ subscription: { id, host, state } }: { subscription: SubscriptionView }) {
  const field = <input type="hidden" name="subscriptionId" value={id} />
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <WebhookSecretForm label={WEBHOOK.rotateOf(host)} action={rotateWebhookSecretAction}>
        {field}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SubmitButton variant="default" aria-label={WEBHOOK.rotateOf(host)}>
            {WEBHOOK.rotate}
          </SubmitButton>
          <span className="text-sm text-ink-3">{WEBHOOK.rotateHelp}</span>
        </div>
      </WebhookSecretForm>
      {state === 'disabled' ? (
        <RowAct
          word={WEBHOOK.resume}
          named={WEBHOOK.resumeOf(host)}
          description={WEBHOOK.resumeText}
          action={resumeWebhookAction}
        >
          {field}
        </RowAct>
      ) : null}
      <RowAct
        word={WEBHOOK.revoke}
        named={WEBHOOK.revokeOf(host)}
        description={WEBHOOK.revokeText}
        action={revokeWebhookAction}
        tone="danger"
      >
        {field}
      </RowAct>
    </div>
  )
}

'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { WEBHOOK } from '@/lib/labels/zh-CN/webhook'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { resumeWebhook } from '@/lib/use-cases/webhook/resume-webhook'
import { retryWebhook } from '@/lib/use-cases/webhook/retry-webhook'
import { revokeWebhook } from '@/lib/use-cases/webhook/revoke-webhook'
import { rotateWebhookSecret } from '@/lib/use-cases/webhook/rotate-webhook-secret'
import { skipWebhook } from '@/lib/use-cases/webhook/skip-webhook'

export const makeWebhookAction = defineAction(makeWebhook, {
  done: ({ courtId, court, secret }) => ({
    message: WEBHOOK.added(court),
    refresh: `/system/courts/${courtId}`,
    value: { secret },
  }),
})

export const rotateWebhookSecretAction = defineAction(rotateWebhookSecret, {
  done: ({ courtId, host, secret }) => ({
    message: WEBHOOK.rotated(host),
    refresh: `/system/courts/${courtId}`,
    value: { secret },
  }),
})

export const revokeWebhookAction = defineAction(revokeWebhook, {
  done: ({ courtId, host }) => ({
    message: WEBHOOK.revoked(host),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const resumeWebhookAction = defineAction(resumeWebhook, {
  done: ({ courtId, host }) => ({
    message: WEBHOOK.resumed(host),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const retryWebhookAction = defineAction(retryWebhook, {
  done: ({ courtId, position }) => ({
    message: WEBHOOK.retried(position),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const skipWebhookAction = defineAction(skipWebhook, {
  done: ({ courtId, position }) => ({
    message: WEBHOOK.skipped(position),
    refresh: `/system/courts/${courtId}`,
  }),
})

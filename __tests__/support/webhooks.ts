import { createHmac } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { freshSerial } from './sound-act'
import { asOwner, layCase, type World } from './world'

// Changes as events make them, and what a receiver does with a webhook.

export const webhookUrl = () => `https://court-${freshSerial()}.example.com/changes`

/** A change of a case, as an act of the institution makes it. */
export async function change(world: World, caseId: string, at = new Date()): Promise<void> {
  await asSystem('test', (db) =>
    appendEvent(db, {
      event: { kind: 'case.acceptance-undone', data: { acceptedBy: '林敏' } },
      subject: { caseId, courtId: world.courts.a, institutionId: world.institutions.a },
      by: null,
      at,
    }),
  )
}

/** A parked delivery of this subscription. @returns its position */
export async function layParked(world: World, subscriptionId: string): Promise<string> {
  const [existing] = await asOwner<{ id: string }>('SELECT id FROM cases LIMIT 1')
  const caseId = existing?.id ?? (await layCase(world, { status: 'pending_acceptance' })).id
  await asOwner(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, case_id, court_id, institution_id,
      data)
     VALUES ('case:' || $1, 'case.acceptance-undone', now(), '', 'system', $1::uuid, $2, $3,
       '{"acceptedBy":"林敏"}')`,
    [caseId, world.courts.a, world.institutions.a],
  )
  await numberAllChanges(() => new Date())
  const [row] = await asOwner<{ position: string }>(
    `UPDATE webhook_deliveries SET state = 'parked', attempts = 12 WHERE subscription_id = $1
      RETURNING position`,
    [subscriptionId],
  )
  return row!.position
}

/**
 * How a receiver checks a webhook, written down a second time: by the guide and not by the code
 * that signs.
 */
export function isSignedBy(
  secret: string,
  { headers, body }: { readonly headers: object; readonly body: string },
): boolean {
  const of = headers as Readonly<Record<string, string>>
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${of['webhook-id']}.${of['webhook-timestamp']}.${body}`
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return of['webhook-signature']!.split(' ').includes(expected)
}

import 'server-only'
import { createHash } from 'node:crypto'
import type { ItemReceipt } from '@/lib/data/stores/device-item/receipt-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { Refusal } from '@/lib/domain/refusal'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { ITEM_REFUSED } from '@/lib/labels/zh-CN/item-refused'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import { now } from '@/lib/platform/clock'
import { getReceipt } from '@/lib/queries/mediator/get-receipt'
import { problem } from '../route/problem'
import { readLimited } from '../upload/read-limited'
import { ITEM_ACTS } from './item-acts'
import { MOST_ITEM_BYTES, readItem, type SentItem } from './read-item'

/**
 * `POST /api/mediator/items`: one item of a device's queue. It has one effect however often it
 * arrives, and the same answer: the SHA-256 of the body that was stored, which the device compares
 * with its own. A receipt answers also where the case has since gone to another mediator.
 */
export async function receiveItem(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  const body = await readLimited(request, MOST_ITEM_BYTES)
  if (body === null) return problem(413, 'ITEM_TOO_LARGE', ITEM_REFUSED.tooLarge)
  const item = readItem(body.toString('utf8'))
  if (item === null) return problem(400, 'ITEM_MALFORMED', ITEM_REFUSED.malformed)
  if (item.account !== actor.id)
    return problem(403, 'OTHER_PERSON', ACCESS_REFUSED.OTHER_PERSON.message)
  const bodySha256 = createHash('sha256').update(item.body).digest('hex')
  const earlier = await receiptOf(actor, item)
  if (earlier) return stored(earlier, bodySha256)
  const outcome = await perform(actor, item, bodySha256)
  // The same item may have been stored by another request meanwhile, which is why this one failed.
  const receipt = await receiptOf(actor, item)
  if (receipt) return stored(receipt, bodySha256)
  if (!outcome.ok && 'refusal' in outcome) return refused(outcome.refusal)
  throw outcome.ok ? new Error('an item was accepted and left no receipt') : outcome.error
}

async function perform(actor: Actor, item: SentItem, bodySha256: string) {
  const { id, kind, madeAt } = item
  try {
    return await ITEM_ACTS[kind](actor, item, { itemId: id, bodySha256, madeAt })
  } catch (error) {
    return { ok: false, error } as const
  }
}

async function receiptOf(actor: Actor, { id }: SentItem): Promise<ItemReceipt | null> {
  const found = await getReceipt(actor, { itemId: id })
  return found.ok ? found.value : null
}

function stored({ bodySha256, receivedAt }: ItemReceipt, sent: string): Response {
  if (bodySha256 !== sent) return problem(409, 'ITEM_DIFFERS', ITEM_REFUSED.differs)
  return Response.json(
    { sha256: bodySha256, receivedAt: receivedAt.toISOString() },
    { headers: { 'cache-control': 'no-store' } },
  )
}

const STATUS: Partial<Record<Refusal['code'], number>> = { NOT_FOUND: 404, FORBIDDEN: 403 }

function refused(refusal: Refusal): Response {
  const errors = Object.fromEntries(
    Object.entries(refusal.fields ?? {}).map(([path, code]) => [path, fieldSentence(code)]),
  )
  const status = STATUS[refusal.code] ?? 422
  return problem(status, refusal.code, refusalSentence(refusal, now()), { errors })
}

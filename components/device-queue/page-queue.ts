'use client'

import { DRAFT_KEY_META, metaContent, pagePerson } from '@/components/ui/page-person'
import { ITEM_FOUND } from '@/lib/labels/zh-CN/device-queue'
import { canKeepItems } from './device-database'
import { indexedStore } from './indexed-store'
import { areItemsLocked, openNow } from './page-lock'
import { createQueue, type Queue } from './queue'
import { notifyQueueChange } from './queue-changes'
import { laneOf, LANES } from './queue-item'
import { startRunner, type Runner } from './queue-runner'
import { accountKey, makeDeviceKey, sealWith } from './seal'
import { sendItem } from './send-item'
import { sendPhoto } from './send-photo'

/** A queue and what sends it. */
export type PageQueue = Queue & Pick<Runner, 'sendNow'>

let current: {
  readonly account: string
  readonly queue: Promise<PageQueue>
  end: () => void
} | null = null

/**
 * The queue of the account of this page, which sends by itself from now on; null on pages of no one
 * and in browsers that cannot keep items. Rejects where the browser refuses storage.
 */
export async function pageQueue(): Promise<PageQueue | null> {
  const account = pagePerson()
  const secret = metaContent(DRAFT_KEY_META)
  if (account === null || secret === null || !canKeepItems()) return null
  if (current?.account !== account) {
    current?.end()
    let isEnded = false
    let stop = () => {}
    const queue = openQueue(account, secret).then((opened) => {
      const runners = LANES.map((lane) => startRunner({ run: (now) => opened.run(lane, now) }))
      stop = () => runners.forEach((runner) => runner.stop())
      if (isEnded) stop()
      const sendNow = async () => {
        const ended = await Promise.all(runners.map((runner) => runner.sendNow()))
        return ended.includes(true)
      }
      return { ...opened, sendNow }
    })
    const end = () => {
      isEnded = true
      stop()
    }
    current = { account, queue, end }
    queue.catch(() => closePageQueue())
  }
  return current.queue
}

/** Ends sending and forgets the keys: the page is no longer this account's. */
export function closePageQueue(): void {
  current?.end()
  current = null
}

async function openQueue(account: string, secret: string): Promise<Queue> {
  const opening = openNow()
  const [device, own] = await Promise.all([
    indexedStore.deviceKey(account, makeDeviceKey),
    accountKey(secret),
  ])
  return createQueue({
    account,
    store: indexedStore,
    seal: sealWith(account, device, own),
    clock: () => Date.now(),
    send: (item, body, fields) =>
      laneOf(item) === 'photo' ? sendPhoto(item, body, fields, sha256) : sendItem(item, body),
    sha256,
    alone: (lane, work) => runAlone(`heyi-device-queue:${account}:${lane}`, work),
    isLocked: () => areItemsLocked(opening, Date.now()),
    notify: notifyQueueChange,
    words: ITEM_FOUND,
  })
}

/**
 * In browsers without locks two pages may both send: the server gives an item one effect anyway.
 */
async function runAlone(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request(name, work)
  else await work()
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  toHex(await crypto.subtle.digest('SHA-256', bytes))

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

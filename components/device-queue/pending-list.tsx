'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import { DEVICE_QUEUE } from '@/lib/labels/zh-CN/device-queue'
import type { PendingItemsProps } from './pending-items'
import { photoProgress } from './photo-progress'
import { useQueueSummary } from './use-queue-summary'
import type { OpenItem } from './queue'

/**
 * What is on this device of a case and has not arrived yet, above what the server knows. When an
 * item has arrived the page is read again.
 */
export function PendingList({ caseId, kind, form = '', readAgain }: PendingItemsProps) {
  const summary = useQueueSummary()
  const [items, setItems] = useState<readonly OpenItem[]>([])
  // Something arrived, and the page could not be read again: what was sent is neither here nor
  // there.
  const [isStale, setIsStale] = useState(false)
  const before = useRef(0)

  const refresh = useCallback(
    () =>
      startTransition(() =>
        readAgain().then(
          () => setIsStale(false),
          () => setIsStale(true),
        ),
      ),
    [readAgain],
  )

  useEffect(() => {
    if (!isStale) return
    window.addEventListener('online', refresh)
    return () => window.removeEventListener('online', refresh)
  }, [isStale, refresh])

  useEffect(() => {
    let isMounted = true
    async function read(): Promise<void> {
      const all = summary.count === 0 ? [] : await readAll()
      if (!isMounted) return
      const found = all.filter(
        ({ item }) =>
          item.caseId === caseId &&
          item.kind === kind &&
          item.state !== 'draft' &&
          (item.form ?? '').startsWith(form),
      )
      if (found.length < before.current) refresh()
      before.current = found.length
      setItems(found)
    }
    void read().catch(ignore)
    return () => {
      isMounted = false
    }
  }, [summary, caseId, kind, form, refresh])

  if (items.length === 0 && !isStale) return null
  return (
    <>
      {isStale ? (
        <p role="status" className="py-1.5 text-sm text-ink-2">
          {DEVICE_QUEUE.stale}
        </p>
      ) : null}
      <ul className="mb-1 divide-y divide-line-2 border-b border-line-2 empty:hidden">
        {items.map(({ item, words }) => (
          <li key={item.id} className="py-2.5">
            <p className="flex flex-wrap items-start justify-between gap-x-3">
              <span className="min-w-0 break-words">{words?.title ?? DEVICE_QUEUE.locked}</span>
              <Chip tone={item.state === 'refused' ? 'danger' : 'warn'}>
                {item.state === 'refused'
                  ? DEVICE_QUEUE.refusedMark
                  : DEVICE_QUEUE.waitingAt(photoProgress(item.id))}
              </Chip>
            </p>
            <p className="text-sm text-ink-3">
              {DEVICE_QUEUE.madeAt(new Date(item.madeAt), new Date())}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

// What arrived is in the case, whether or not this page shows it at once.
const ignore = () => undefined

async function readAll(): Promise<readonly OpenItem[]> {
  const { pageQueue } = await import('./page-queue')
  return (await (await pageQueue())?.list()) ?? []
}

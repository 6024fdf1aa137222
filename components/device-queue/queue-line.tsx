'use client'

import { useEffect, useState } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { DEVICE_QUEUE } from '@/lib/labels/zh-CN/device-queue'
import { canKeepItems } from './device-database'
import { useQueueSummary } from './use-queue-summary'

const loadQueue = () => import('./page-queue')
const loadSheet = () => import('./queue-sheet').then(({ QueueSheet }) => QueueSheet)

/**
 * At the top of every page of a mediator: what is only on this device, and that there is no
 * network. The queue itself is loaded when there are items; from then on it sends.
 */
export function QueueLine() {
  const { count, refused, earliest, readAt } = useQueueSummary()
  const isOffline = useIsOffline()
  const sheet = useLazyDialog(loadSheet)
  const hasItems = count > 0

  useEffect(() => {
    if (!hasItems) return
    let close = () => {}
    void loadQueue().then((module) => {
      close = module.closePageQueue
      return module.pageQueue()
    }, ignore)
    // Now, because there may be no network when it is opened.
    void loadSheet().catch(ignore)
    return () => close()
  }, [hasItems])

  return (
    <div role="status" data-queue-line="" className="print:hidden">
      {isOffline ? (
        <p className={`${STRIP} bg-warn-soft`}>
          <Icon name="triangle-exclamation-point" className={`${MARK} text-warn`} />
          {canKeepItems() ? DEVICE_QUEUE.offline : DEVICE_QUEUE.offlineUnkept}
        </p>
      ) : null}
      {earliest !== null ? (
        <div className={`${STRIP} items-center bg-court-soft`}>
          <Icon name="info" className={`${MARK} text-court`} />
          <p className="min-w-0 flex-1">
            {DEVICE_QUEUE.line(count, new Date(earliest), readAt)}
            {refused > 0 ? (
              <span className="block text-sm text-danger">{DEVICE_QUEUE.refused(refused)}</span>
            ) : null}
          </p>
          <Button pending={sheet.isPending} onClick={sheet.open}>
            {DEVICE_QUEUE.show}
          </Button>
        </div>
      ) : null}
      {sheet.Dialog ? <sheet.Dialog isOpen={sheet.isOpen} onOpenChange={sheet.setOpen} /> : null}
    </div>
  )
}

const STRIP = 'flex min-h-11 items-start gap-2 border-b border-line px-4 py-2'
const MARK = 'mt-[0.2em] size-[1.1em] shrink-0'

// Without a network the code cannot be fetched; it is fetched on the next page.
const ignore = () => undefined

function useIsOffline(): boolean {
  const [isOffline, setOffline] = useState(false)
  useEffect(() => {
    const read = () => setOffline(!navigator.onLine)
    read()
    window.addEventListener('online', read)
    window.addEventListener('offline', read)
    return () => {
      window.removeEventListener('online', read)
      window.removeEventListener('offline', read)
    }
  }, [])
  return isOffline
}

'use client'

import { useState } from 'react'
import { signInAgain } from '@/components/forms/sign-in-again'
import { Button } from '@/components/ui/button'
import { DialogBody } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { QUEUE_SHEET } from '@/lib/labels/zh-CN/device-queue-sheet'
import { EmergencyCopy } from './emergency-copy'
import { pageQueue } from './page-queue'
import { QueueEntry } from './queue-entry'
import { useOpenItems } from './use-open-items'

export interface QueueSheetProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** What is only on this device, item by item: send now, read, correct, give up, copy. */
export function QueueSheet({ isOpen, onOpenChange }: QueueSheetProps) {
  const items = useOpenItems()
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isWaiting = items?.some(({ item }) => item.state === 'waiting') ?? false

  async function send(): Promise<void> {
    setSending(true)
    setTrouble(null)
    const queue = await pageQueue().catch(() => null)
    let isSignedOut = (await queue?.sendNow().catch(() => false)) ?? false
    if (isSignedOut && (await signInAgain()))
      isSignedOut = (await queue?.sendNow().catch(() => false)) ?? false
    const isLeft = (await queue?.list())?.some(({ item }) => item.state === 'waiting')
    if (isLeft) setTrouble(isSignedOut ? QUEUE_SHEET.signedOut : QUEUE_SHEET.sendFailed)
    setSending(false)
  }

  return (
    <Sheet open={isOpen} onOpenChange={onOpenChange}>
      <SheetContent title={QUEUE_SHEET.title} description={QUEUE_SHEET.description}>
        <DialogBody>
          {trouble ? (
            <Notice tone="warn" className="mb-3">
              {trouble}
            </Notice>
          ) : null}
          {items?.length === 0 ? <p className="text-ink-3">{QUEUE_SHEET.empty}</p> : null}
          <ul className="divide-y divide-line-2">
            {items?.map((entry) => (
              <QueueEntry key={entry.item.id} entry={entry} onLeave={() => onOpenChange(false)} />
            ))}
          </ul>
          <EmergencyCopy hasItems={(items?.length ?? 0) > 0} />
        </DialogBody>
        {isWaiting ? (
          <OverlayFoot>
            <Button variant="primary" size="lg" pending={isSending} onClick={() => void send()}>
              {QUEUE_SHEET.send}
            </Button>
          </OverlayFoot>
        ) : null}
      </SheetContent>
    </Sheet>
  )
}

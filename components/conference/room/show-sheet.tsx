'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DialogBody } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import type { ShowableView } from '@/lib/queries/conference/list-showable'

/** The host chooses what everyone in the hall looks at: only what all of them may see. */
export function ShowSheet({
  meetingId,
  onShow,
  onClose,
}: {
  meetingId: string
  onShow: (fields: Readonly<Record<string, string>>) => void
  onClose: () => void
}) {
  const [found, setFound] = useState<ShowableView | 'reading' | 'failed'>('reading')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    fetch(`/api/conferences/${meetingId}/showable`, { signal: stop.signal })
      .then(async (answer) =>
        setFound(answer.ok ? ((await answer.json()) as ShowableView) : 'failed'),
      )
      .catch(() => (stop.signal.aborted ? undefined : setFound('failed')))
    return () => stop.abort()
  }, [meetingId, attempt])
  const show = (fields: Readonly<Record<string, string>>) => {
    onClose()
    onShow(fields)
  }
  return (
    <Sheet open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <SheetContent title={BOARD.share} description={BOARD.shareHelp}>
        <DialogBody>
          {found === 'reading' ? <p role="status">{BOARD.loading}</p> : null}
          {found === 'failed' ? (
            <div role="alert" className="flex flex-col items-start gap-2">
              <p>{BOARD.failed}</p>
              <Button onClick={() => setAttempt(attempt + 1)}>{BOARD.again}</Button>
            </div>
          ) : null}
          {typeof found === 'object' ? (
            <div className="flex flex-col gap-2 [&>button]:min-h-12">
              {found.minutes ? (
                <>
                  <Button onClick={() => show({ what: 'minutes' })}>
                    <Icon name="scroll-text" />
                    {BOARD.minutes}
                  </Button>
                  <p className="mb-2 text-sm text-ink-2">{BOARD.minutesHelp}</p>
                </>
              ) : null}
              {found.materials.length === 0 ? <p className="text-ink-2">{BOARD.none}</p> : null}
              {found.materials.map(({ id, title }) => (
                <Button
                  key={id}
                  onClick={() => show({ what: 'material', materialId: id })}
                  className="h-auto justify-start py-2 text-left whitespace-normal"
                >
                  <Icon name="file-text" className="shrink-0" />
                  <span className="min-w-0 break-words">{title}</span>
                </Button>
              ))}
              {found.hidden > 0 ? (
                <p className="text-sm text-ink-2">{BOARD.hidden(found.hidden)}</p>
              ) : null}
            </div>
          ) : null}
        </DialogBody>
      </SheetContent>
    </Sheet>
  )
}

'use client'

import type { DraftState, DraftWriter } from '@/components/device-queue/draft-writer'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { MINUTES_LEFT } from '@/lib/labels/zh-CN/mediator-acts/minutes-left'

export type EarlierDraftsProps = Pick<DraftState, 'found'> & {
  writer: DraftWriter | undefined
  form: string
}

/**
 * What was typed on this device at an earlier visit: a question to its owner, nothing is put back
 * silently.
 */
export function EarlierDrafts({ found, writer, form }: EarlierDraftsProps) {
  return found.map(({ item, words }) => (
    <Notice key={item.id} tone="warn" title={MINUTES_LEFT.found(new Date(item.madeAt), new Date())}>
      <p className="whitespace-pre-wrap break-words">{words?.title}</p>
      {item.form === form ? null : <p>{MINUTES_LEFT.otherVersion}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button className="min-h-11" onClick={() => void writer?.resume(item.id)}>
          {MINUTES_LEFT.resume}
        </Button>
        <ConfirmDialog
          trigger={<Button className="min-h-11">{MINUTES_LEFT.discard}</Button>}
          title={MINUTES_LEFT.discardTitle}
          confirmLabel={MINUTES_LEFT.discardConfirm}
          onConfirm={() => void writer?.discard(item.id)}
        >
          {MINUTES_LEFT.discardHelp}
        </ConfirmDialog>
      </div>
    </Notice>
  ))
}

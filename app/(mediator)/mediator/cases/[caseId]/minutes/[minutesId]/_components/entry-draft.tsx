'use client'

import type { DraftState, DraftWriter } from '@/components/device-queue/draft-writer'
import { useQueueSummary } from '@/components/device-queue/use-queue-summary'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { MINUTES_DRAFT } from '@/lib/labels/zh-CN/mediator-acts/minutes-draft'

/** In one sentence what is saved where: in the page, on this device, or on the server. */
export function SavedLine({
  place,
  savedAt,
  minutesId,
  onServer,
}: Pick<DraftState, 'place' | 'savedAt'> & { minutesId: string; onServer: string | null }) {
  const { latest } = useQueueSummary(`minutes:${minutesId}:`)
  const at = place === 'device' ? savedAt : latest
  return (
    <p role="status" className={`text-sm ${place === 'page' ? 'text-danger' : 'text-ink-2'}`}>
      {place === 'page'
        ? MINUTES_DRAFT.onlyInPage
        : at !== null
          ? MINUTES_DRAFT.onDevice(new Date(at))
          : onServer !== null
            ? MINUTES_DRAFT.onServer(onServer)
            : MINUTES_DRAFT.nothing}
    </p>
  )
}

/** What was typed on this device at an earlier visit: a question to its owner, nothing is put back silently. */
export function EarlierDrafts({
  found,
  writer,
  form,
}: Pick<DraftState, 'found'> & { writer: DraftWriter | undefined; form: string }) {
  return found.map(({ item, words }) => (
    <Notice
      key={item.id}
      tone="warn"
      title={MINUTES_DRAFT.found(new Date(item.madeAt), new Date())}
    >
      <p className="whitespace-pre-wrap break-words">{words?.title}</p>
      {item.form === form ? null : <p>{MINUTES_DRAFT.otherVersion}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button className="min-h-11" onClick={() => void writer?.resume(item.id)}>
          {MINUTES_DRAFT.resume}
        </Button>
        <ConfirmDialog
          trigger={<Button className="min-h-11">{MINUTES_DRAFT.discard}</Button>}
          title={MINUTES_DRAFT.discardTitle}
          confirmLabel={MINUTES_DRAFT.discardConfirm}
          onConfirm={() => void writer?.discard(item.id)}
        >
          {MINUTES_DRAFT.discardHelp}
        </ConfirmDialog>
      </div>
    </Notice>
  ))
}

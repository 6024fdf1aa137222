'use client'

import { useState } from 'react'
import { Button, buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DefinitionList } from '@/components/ui/definition-list'
import { SoftLink } from '@/components/ui/soft-link'
import { DEVICE_QUEUE } from '@/lib/labels/zh-CN/device-queue'
import { QUEUE_SHEET } from '@/lib/labels/zh-CN/device-queue-sheet'
import { editHref } from './item-pages'
import { pageQueue } from './page-queue'
import { photoProgress } from './photo-progress'
import type { OpenItem, Queue } from './queue'

/**
 * One item: what it is, when it was made, what is the matter with it. Of a refused one both
 * versions are shown, the device's and the server's answer, and its owner decides; nothing is
 * overwritten.
 */
export function QueueEntry({ entry, onLeave }: { entry: OpenItem; onLeave: () => void }) {
  const { item, words, refusal, isHeldBack } = entry
  const [shownAt] = useState(() => new Date())
  const isRefused = item.state === 'refused'
  const title = words?.title ?? QUEUE_SHEET.kind[item.kind]
  const isDraft = item.state === 'draft'
  const state = item.state === 'waiting' && isHeldBack ? 'heldBack' : item.state
  const edit = isRefused || isDraft ? editHref(item) : null
  const facts = [
    DEVICE_QUEUE.madeAt(new Date(item.madeAt), shownAt),
    ...(photoProgress(item.id) === null ? [] : [DEVICE_QUEUE.waitingAt(photoProgress(item.id))]),
    ...(item.attempts > 0 ? [QUEUE_SHEET.attempts(item.attempts)] : []),
  ]
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-3">
        <p className="min-w-0 break-words font-medium">{title}</p>
        <Chip tone={isRefused ? 'danger' : 'neutral'}>{QUEUE_SHEET.states[state]}</Chip>
      </div>
      <p className="text-sm text-ink-3">{facts.join(' · ')}</p>
      {refusal ? (
        <p className="break-words text-danger">
          {QUEUE_SHEET.answer}：{refusal}
        </p>
      ) : null}
      {words === null ? (
        <p className="text-ink-2">{QUEUE_SHEET.locked}</p>
      ) : (
        <details open={isRefused || isDraft}>
          <summary className="flex min-h-11 items-center rounded-md text-court">
            {QUEUE_SHEET.mine}
          </summary>
          <DefinitionList
            columns={1}
            items={words.lines.map(([term, value]) => ({ term, value }))}
            className="gap-y-2 pb-1"
          />
        </details>
      )}
      <div className="flex flex-wrap gap-2">
        {edit && words ? (
          <SoftLink href={edit} onClick={onLeave} className={`${buttonClasses()} min-h-11`}>
            {isDraft ? QUEUE_SHEET.goOn : QUEUE_SHEET.edit}
          </SoftLink>
        ) : null}
        {isRefused && words ? (
          <>
            <Button
              className="min-h-11"
              onClick={() => void change((queue) => queue.retry(item.id))}
            >
              {QUEUE_SHEET.retry}
            </Button>
            <SoftLink
              href={`/mediator/cases/${item.caseId}`}
              onClick={onLeave}
              className={`${buttonClasses()} min-h-11`}
            >
              {QUEUE_SHEET.openCase}
            </SoftLink>
          </>
        ) : null}
        {words ? (
          <ConfirmDialog
            trigger={<Button className="min-h-11">{QUEUE_SHEET.giveUp}</Button>}
            title={QUEUE_SHEET.giveUpTitle}
            confirmLabel={QUEUE_SHEET.giveUpConfirm}
            onConfirm={() => void change((queue) => queue.remove(item.id))}
          >
            {QUEUE_SHEET.giveUpHelp(title)}
          </ConfirmDialog>
        ) : null}
      </div>
    </li>
  )
}

async function change(work: (queue: Queue) => Promise<void>): Promise<void> {
  const queue = await pageQueue().catch(() => null)
  if (queue) await work(queue)
}

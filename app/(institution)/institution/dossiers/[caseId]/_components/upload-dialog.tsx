'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Input } from '@/components/ui/input'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Select, type SelectOption } from '@/components/ui/select'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { ADD_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { UploadRow } from './upload-row'
import { useUpload } from './use-upload'

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.heic,.heif,.docx,.xlsx,.ofd'

export interface UploadDialogProps {
  caseId: string
  slots: readonly SelectOption[]
  /** MB of one file at most. */
  mostMb: number
  /** The slot it was opened from; without one the slot has to be chosen. */
  slot?: string
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/**
 * 添加材料: files for one slot of the catalogue, sent one after the other, each with its own progress
 * and called after itself.
 */
export function UploadDialog({
  caseId,
  slots,
  mostMb,
  slot: first = '',
  open,
  onOpenChange,
}: UploadDialogProps) {
  const [slot, setSlot] = useState(first)
  const [note, setNote] = useState('')
  const upload = useUpload(caseId, mostMb)
  const { items, isBusy } = upload
  const waiting = items.filter(
    ({ state, title }) => state === 'waiting' && title.trim() !== '',
  ).length
  const done = items.filter(({ state }) => state === 'done').length
  const said = { slot, note }

  // What is on its way is stopped by its own button, not by a stray press beside the dialog.
  const change = (isOpen: boolean) => (isBusy ? undefined : onOpenChange(isOpen))

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent title={ADD_MATERIAL.title} description={ADD_MATERIAL.about(mostMb)} size="md">
        <DialogBody className="flex flex-col gap-4 px-5 py-4">
          <Field label={ADD_MATERIAL.slot} required>
            <Select
              // Once chosen it can be changed, not left out again.
              placeholder={slot === '' ? undefined : null}
              value={slot}
              options={slots}
              disabled={isBusy}
              onChange={(event) => setSlot(event.currentTarget.value)}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <FileInput
              multiple
              hidesName
              button={ADD_MATERIAL.files}
              aria-label={ADD_MATERIAL.files}
              accept={ACCEPTED}
              disabled={isBusy}
              onChange={(event) => {
                upload.add(Array.from(event.currentTarget.files ?? []))
                // The same file may be chosen again after it was removed.
                event.currentTarget.value = ''
              }}
            />
            <p className="text-sm text-ink-3">{ADD_MATERIAL.filesHelp}</p>
          </div>
          {items.length > 0 ? (
            <ul aria-label={ADD_MATERIAL.files} className="flex flex-col gap-2">
              {items.map((item) => (
                <UploadRow
                  key={item.key}
                  item={item}
                  onTitle={(title) => upload.retitle(item.key, title)}
                  onRemove={() => upload.remove(item.key)}
                  onCancel={upload.cancel}
                  onRetry={() => void upload.send(item, said)}
                />
              ))}
            </ul>
          ) : null}
          <Field label={ADD_MATERIAL.note} help={ADD_MATERIAL.noteHelp} optional>
            <Input
              value={note}
              maxLength={500}
              disabled={isBusy}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Field>
        </DialogBody>
        <OverlayFoot
          note={
            items.length > 0 ? (
              <span role="status">
                {slot === '' ? ADD_MATERIAL.slotFirst : ADD_MATERIAL.summary(done, items.length)}
              </span>
            ) : null
          }
        >
          <Button onClick={() => change(false)} disabled={isBusy}>
            {done > 0 && waiting === 0 ? ADD_MATERIAL.done : SHELL.cancel}
          </Button>
          <Button
            variant="primary"
            pending={isBusy}
            disabled={!isBusy && (waiting === 0 || slot === '')}
            onClick={() => void upload.sendAll(said)}
          >
            {ADD_MATERIAL.upload}
          </Button>
        </OverlayFoot>
      </DialogContent>
    </Dialog>
  )
}

'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { CAPTION_AT_MOST } from '@/lib/domain/conference/decide-board'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import type { HostActs, RunAct } from './use-acts'

/** 打字幕: one line, shown at once with the Enter key; the next one replaces it. */
export function CaptionDialog({
  fields,
  caption,
  host,
  run,
  onClose,
}: {
  fields: Readonly<Record<'caseId' | 'meetingId', string>>
  /** What is shown now. */
  caption: string | null
  host: HostActs
  run: RunAct
  onClose: () => void
}) {
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent title={BOARD.captionTitle} size="sm">
        <DialogBody>
          <ActionForm action={host.caption} onDone={onClose} aria-label={BOARD.captionTitle}>
            <input type="hidden" name="caseId" value={fields.caseId} />
            <input type="hidden" name="meetingId" value={fields.meetingId} />
            <FormField name="words" label={BOARD.captionLabel} help={BOARD.captionHelp} required>
              <Input maxLength={CAPTION_AT_MOST} autoFocus />
            </FormField>
            <SubmitButton variant="primary" size="lg">
              {BOARD.captionShow}
            </SubmitButton>
          </ActionForm>
          {caption === null ? null : (
            <div className="mt-3 flex flex-col items-start gap-2">
              <p className="break-words text-ink-2">{caption}</p>
              <Button
                onClick={() => {
                  run(host.caption)
                  onClose()
                }}
              >
                {BOARD.captionClear}
              </Button>
            </div>
          )}
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}

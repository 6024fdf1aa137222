'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { DRAFT_QUESTION } from '@/lib/labels/zh-CN/draft-question'
import { describeDraft } from './describe-draft'
import type { DraftKeeper, EarlierDrafts } from './draft-keeper'
import type { EarlierDraft } from './draft-visit'

export type DraftQuestionProps = Pick<DraftKeeper, 'restore' | 'discard'> & {
  earlier: EarlierDrafts
}

/**
 * What was typed in this form at earlier visits: a question to the user, nothing is put back
 * silently.
 */
export function DraftQuestion({ earlier, ...acts }: DraftQuestionProps) {
  const top = useRef<HTMLDivElement>(null)
  const { form } = earlier

  useEffect(() => {
    // A page that is loaded again opens where it was scrolled to; who already writes is left alone.
    if (!form.contains(document.activeElement)) top.current?.scrollIntoView?.({ block: 'nearest' })
  }, [form])

  return (
    <div ref={top} className="flex scroll-mt-32 flex-col gap-3">
      {earlier.drafts.map((draft) => (
        <OneDraft key={draft.id} draft={draft} earlier={earlier} {...acts} />
      ))}
    </div>
  )
}

function OneDraft({
  draft,
  earlier,
  restore,
  discard,
}: DraftQuestionProps & { draft: EarlierDraft }) {
  const { at, version, values, isLeft = false } = draft
  const [shownAt] = useState(() => new Date())
  const hasMoved = at !== null && version !== earlier.version
  const { lines, more } = describeDraft(earlier.form, values)
  return (
    <Notice
      tone="warn"
      title={
        isLeft
          ? DRAFT_QUESTION.left
          : DRAFT_QUESTION.found(at === null ? null : new Date(at), shownAt)
      }
    >
      {hasMoved ? <p>{DRAFT_QUESTION.moved(earlier.isOfCase)}</p> : null}
      <ul className="mt-1 text-sm text-ink-2">
        {lines.map(({ label, text }) => (
          <li
            key={label + text}
            className={cn('whitespace-pre-wrap break-words', isLeft || 'line-clamp-2')}
          >
            {DRAFT_QUESTION.line(label, text)}
          </li>
        ))}
        {more > 0 ? <li>{DRAFT_QUESTION.more(more)}</li> : null}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        {isLeft ? null : (
          <Button className="min-h-11" onClick={() => restore(draft)}>
            {DRAFT_QUESTION.restore}
          </Button>
        )}
        <ConfirmDialog
          trigger={<Button className="min-h-11">{DRAFT_QUESTION.discard}</Button>}
          title={DRAFT_QUESTION.discardTitle}
          confirmLabel={DRAFT_QUESTION.discardConfirm}
          onConfirm={() => discard(draft)}
        >
          {DRAFT_QUESTION.discardHelp}
        </ConfirmDialog>
      </div>
    </Notice>
  )
}

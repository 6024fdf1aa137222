'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { PHRASE_PICKER } from '@/lib/labels/zh-CN/phrase-picker'

/** Sentences that one tap inserts where the cursor is in the text with this name, in the same form. */
export function PhrasePicker({
  name,
  phrases,
  isOpen = false,
}: {
  name: string
  phrases: readonly string[]
  isOpen?: boolean
}) {
  function insert({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>, phrase: string) {
    const area = form?.elements.namedItem(name)
    if (!(area instanceof HTMLTextAreaElement)) return
    area.setRangeText(phrase, area.selectionStart, area.selectionEnd, 'end')
    // What counts characters and keeps drafts listens to typing.
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  if (phrases.length === 0) return null
  return (
    <details className="[@media(scripting:none)]:hidden" open={isOpen}>
      <summary className="flex min-h-11 cursor-pointer items-center text-court-strong">
        {PHRASE_PICKER.title}
      </summary>
      <div className="flex flex-wrap gap-2" role="group" aria-label={PHRASE_PICKER.title}>
        {phrases.map((phrase) => (
          <Button
            key={phrase}
            size="sm"
            className="min-h-11 rounded-lg text-start whitespace-normal"
            onClick={(event) => insert(event, phrase)}
          >
            {phrase}
          </Button>
        ))}
      </div>
    </details>
  )
}

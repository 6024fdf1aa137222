'use client'

import { useState, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { PHRASE_PICKER } from '@/lib/labels/zh-CN/phrase-picker'

export interface PhrasePickerProps {
  /** The text, in the same form. */
  name: string
  phrases: readonly string[]
  title?: string
  isOpen?: boolean
  /** The phrase as it is inserted, and a sentence where it is not complete. */
  fill?: (
    phrase: string,
    form: HTMLFormElement,
  ) => { readonly text: string; readonly warning: string | null }
}

/** Sentences that one tap inserts where the cursor is in the text. */
export function PhrasePicker({
  name,
  phrases,
  title = PHRASE_PICKER.title,
  isOpen = false,
  fill = (text) => ({ text, warning: null }),
}: PhrasePickerProps) {
  const [warning, setWarning] = useState<string | null>(null)
  function insert({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>, phrase: string) {
    const area = form?.elements.namedItem(name)
    if (!form || !(area instanceof HTMLTextAreaElement)) return
    const filled = fill(phrase, form)
    setWarning(filled.warning)
    area.setRangeText(filled.text, area.selectionStart, area.selectionEnd, 'end')
    // What counts characters and keeps drafts listens to typing.
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  if (phrases.length === 0) return null
  return (
    <>
      {/* Beside the text, where the cursor is, and not below the choice. */}
      <p role="status" className="text-sm text-warn empty:hidden">
        {warning}
      </p>
      <details className="[@media(scripting:none)]:hidden" open={isOpen}>
        <summary className="flex min-h-11 cursor-pointer items-center text-court-strong">
          {title}
        </summary>
        <div className="flex flex-wrap gap-2" role="group" aria-label={title}>
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
    </>
  )
}

'use client'

import { useState, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { fillPlaceholders, type PlaceholderValues } from '@/lib/domain/phrase/placeholders'
import { PHRASE_PICKER, placeholderWord } from '@/lib/labels/zh-CN/phrase-picker'

/**
 * Sentences that one tap inserts where the cursor is in the text with this name, in the same form. Of
 * replies the placeholders are filled; those that the case cannot fill are named.
 */
export function PhrasePicker({
  name,
  phrases,
  isOpen = false,
  valuesOf,
}: {
  name: string
  phrases: readonly string[]
  isOpen?: boolean
  /** Of replies: what the form, as it is filled in now, knows of the case. */
  valuesOf?: (form: FormData) => PlaceholderValues
}) {
  const [unfilled, setUnfilled] = useState<readonly string[]>([])
  function insert({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>, phrase: string) {
    const area = form?.elements.namedItem(name)
    if (!form || !(area instanceof HTMLTextAreaElement)) return
    const filled = valuesOf
      ? fillPlaceholders(phrase, placeholderWord, valuesOf(new FormData(form)))
      : { text: phrase, unfilled: [] }
    setUnfilled(filled.unfilled)
    area.setRangeText(filled.text, area.selectionStart, area.selectionEnd, 'end')
    // What counts characters and keeps drafts listens to typing.
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  if (phrases.length === 0) return null
  const title = valuesOf ? PHRASE_PICKER.replies : PHRASE_PICKER.title
  return (
    <>
      {/* Beside the text, where the cursor is, and not below the choice. */}
      <p role="status" className="text-sm text-warn empty:hidden">
        {unfilled.length > 0 ? PHRASE_PICKER.unfilled(unfilled) : null}
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

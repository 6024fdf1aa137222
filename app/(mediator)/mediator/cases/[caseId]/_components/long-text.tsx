'use client'

import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { LONG_TEXT } from '@/lib/labels/zh-CN/mediator-acts/acts'

/** Characters that fill about six lines of a phone: more than that is folded. */
const SHORT = 130

/** A text that may run over pages: its beginning, and the rest on demand. Printed whole. */
export function LongText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > SHORT
  return (
    <>
      <p
        className={cn(
          'whitespace-pre-line break-words',
          isLong &&
            !isOpen &&
            'line-clamp-6 print:line-clamp-none [@media(scripting:none)]:line-clamp-none',
        )}
      >
        {text}
      </p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="-mb-2 min-h-11 rounded-md pr-3 text-court print:hidden [@media(scripting:none)]:hidden"
        >
          {isOpen ? LONG_TEXT.less : LONG_TEXT.more}
        </button>
      ) : null}
    </>
  )
}

'use client'

import { useEffect, useId, useRef, useState, type ComponentProps } from 'react'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'
import { CONTROL } from './control-classes'
import { useControlProps } from './field'

/** Characters as a person counts them: a character outside the BMP is one, not two. */
function countCharacters(text: string): number {
  return Array.from(text).length
}

export interface TextareaProps extends Omit<ComponentProps<'textarea'>, 'ref'> {
  /** Shows 已用 / 上限 below; nothing is cut off, the server refuses what is too long. */
  maxCharacters?: number
}

/** Several lines of text; grows with its content where the browser supports it. */
export function Textarea({ maxCharacters, className, onInput, rows = 4, ...props }: TextareaProps) {
  const countId = useId()
  const element = useRef<HTMLTextAreaElement>(null)
  const [used, setUsed] = useState(() =>
    countCharacters(String(props.value ?? props.defaultValue ?? '')),
  )
  const described = maxCharacters
    ? [props['aria-describedby'], countId].filter(Boolean).join(' ')
    : props['aria-describedby']
  const wired = useControlProps({ ...props, 'aria-describedby': described })

  // A reset or a restored draft changes the text without a keystroke.
  useEffect(() => {
    const recount = () => setTimeout(() => setUsed(countCharacters(element.current?.value ?? '')))
    const form = element.current?.form
    recount()
    form?.addEventListener('reset', recount)
    return () => form?.removeEventListener('reset', recount)
  }, [props.value])

  const extra = maxCharacters ? used - maxCharacters : 0
  return (
    <div className="flex flex-col gap-0.5">
      <textarea
        {...wired}
        ref={element}
        rows={rows}
        className={cn(
          CONTROL,
          'field-sizing-content max-h-[60dvh] min-h-20 resize-y py-2 read-only:bg-head',
          extra > 0 && 'border-danger',
          className,
        )}
        onInput={(event) => {
          setUsed(countCharacters(event.currentTarget.value))
          onInput?.(event)
        }}
      />
      {maxCharacters ? (
        <p
          id={countId}
          className={cn('self-end text-xs', extra > 0 ? 'text-danger' : 'text-ink-3')}
        >
          {FORM.counted(used, maxCharacters)}
          {extra > 0 ? ` · ${FORM.overBy(extra)}` : null}
        </p>
      ) : null}
    </div>
  )
}

'use client'

import { fillPlaceholders } from '@/lib/domain/phrase/placeholders'
import { placeholderWord, REPLY_PICKER } from '@/lib/labels/zh-CN/reply-picker'
import { PhrasePicker } from './phrase-picker'
import type { ReplyPickerProps } from './reply-picker'

/**
 * Templates of what a party will read: what they take from the case is filled as they are inserted,
 * and what it cannot fill is named.
 */
export function ReplyChoice({ name, replies, valuesOf }: ReplyPickerProps) {
  return (
    <PhrasePicker
      name={name}
      phrases={replies}
      title={REPLY_PICKER.title}
      fill={(phrase, form) => {
        const filled = fillPlaceholders(phrase, placeholderWord, valuesOf(new FormData(form)))
        const warning = filled.unfilled.length > 0 ? REPLY_PICKER.unfilled(filled.unfilled) : null
        return { text: filled.text, warning }
      }}
    />
  )
}

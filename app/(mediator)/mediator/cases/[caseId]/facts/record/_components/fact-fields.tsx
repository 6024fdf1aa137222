'use client'

import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { RECORD_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'

/**
 * The fact, and whether the parties go through it on their own phones. Beside the pictures of a
 * conference it is lower: labels are for assistive technology, help is what must not be missed.
 */
export function FactFields({ text, isInRoom = false }: { text?: string; isInRoom?: boolean }) {
  const label = (words: string) => (isInRoom ? <span className="sr-only">{words}</span> : words)
  return (
    <>
      <FormField
        name="text"
        label={label(RECORD_FACT.text)}
        help={isInRoom ? undefined : RECORD_FACT.textHelp}
        required
      >
        <Textarea
          maxCharacters={1000}
          rows={isInRoom ? 2 : 5}
          className={isInRoom ? 'min-h-0' : undefined}
          defaultValue={text}
        />
      </FormField>
      <FormField
        name="put"
        label={label(RECORD_FACT.put)}
        help={isInRoom ? undefined : RECORD_FACT.putHelp}
        group
      >
        <Checkbox label={RECORD_FACT.putTick} help={isInRoom ? RECORD_FACT.putInRoom : undefined} />
      </FormField>
    </>
  )
}

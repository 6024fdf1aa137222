'use client'

import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { RECORD_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'

/** The fact, and whether the parties go through it on their own phones. */
export function FactFields({ rows, text }: { rows: number; text?: string }) {
  return (
    <>
      <FormField name="text" label={RECORD_FACT.text} help={RECORD_FACT.textHelp} required>
        <Textarea maxCharacters={1000} rows={rows} defaultValue={text} />
      </FormField>
      <FormField name="put" label={RECORD_FACT.put} help={RECORD_FACT.putHelp} group>
        <Checkbox label={RECORD_FACT.putTick} />
      </FormField>
    </>
  )
}

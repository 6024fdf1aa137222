'use client'

import { useState } from 'react'
import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { READING_WAYS, type ReadingWay } from '@/lib/domain/signature/signature'
import { OWN_DOCUMENT, ownStatement } from '@/lib/labels/zh-CN/own-document'

const WORDS = OWN_DOCUMENT.sign

/**
 * One sentence that was chosen says that the text was read to the end, how, and that one signs of
 * one's own will; and who read it aloud.
 */
export function ReadingFields() {
  const [stated, setStated] = useState<ReadingWay | null>(null)
  return (
    <>
      <FormField name="readToEnd" label={WORDS.stated} help={WORDS.statedHelp} group required>
        <div className="flex flex-col">
          {READING_WAYS.map((way) => (
            <Radio
              key={way}
              value={way}
              label={<span className="text-lg">{ownStatement[way]}</span>}
              required
              onChange={() => setStated(way)}
            />
          ))}
        </div>
      </FormField>
      {stated === 'helper' ? (
        <FormField name="helper" label={WORDS.helper} help={WORDS.helperHelp} required>
          <Input maxLength={50} autoComplete="off" />
        </FormField>
      ) : null}
    </>
  )
}

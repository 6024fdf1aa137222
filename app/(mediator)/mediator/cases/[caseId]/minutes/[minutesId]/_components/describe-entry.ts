import { textOf, type FormFields } from '@/components/device-queue/form-fields'
import type { ItemWords } from '@/components/device-queue/queue-item'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'

/** An entry in words, as its owner reads it while it is only on the device. */
export function describeEntry(
  fields: FormFields,
  speakers: readonly { readonly id: string; readonly name: string }[],
): ItemWords {
  const speaker = speakers.find(({ id }) => id === textOf(fields, 'speakerId'))?.name ?? ''
  const text = textOf(fields, 'text')
  return {
    title: [speaker, text].filter(Boolean).join('：'),
    lines: [
      [MINUTES_ENTRY.speaker, speaker],
      [MINUTES_ENTRY.said, text],
    ],
  }
}

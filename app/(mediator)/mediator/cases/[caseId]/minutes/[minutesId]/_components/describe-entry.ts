import { textOf, type FormFields } from '@/components/device-queue/form-fields'
import type { ItemWords } from '@/components/device-queue/queue-item'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'

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
      [WRITE_MINUTES.speaker, speaker],
      [WRITE_MINUTES.said, text],
    ],
  }
}

import { textOf, type FormFields } from '@/components/device-queue/form-fields'
import type { ItemWords } from '@/components/device-queue/queue-item'
import { contactChannel, contactResult } from '@/lib/labels/zh-CN/act-choice'
import { CONTACT } from '@/lib/labels/zh-CN/mediator-acts/contact'
import type { ContactFormView } from '@/lib/queries/mediator/get-contact-form'

/** The contact in words, as its owner reads it while it is only on the device. */
export function describeContact(
  fields: FormFields,
  { caseNo, people }: { caseNo: string; people: ContactFormView['people'] },
): ItemWords {
  const person = people.find(({ id }) => id === textOf(fields, 'personId'))?.name ?? ''
  const result = wordOf(contactResult, textOf(fields, 'result'))
  const lines: (readonly [string, string])[] = [
    [CONTACT.caseNo, caseNo],
    [CONTACT.person, person],
    [CONTACT.result, result],
    [CONTACT.callback, minuteInWords(textOf(fields, 'callbackAt'))],
    [CONTACT.channel, wordOf(contactChannel, textOf(fields, 'channel'))],
    [CONTACT.when, minuteInWords(textOf(fields, 'happenedAt'))],
    [CONTACT.note, textOf(fields, 'note')],
  ]
  return {
    title: CONTACT.kept(person, result),
    lines: lines.filter(([, value]) => value !== ''),
  }
}

const wordOf = (words: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(words, code) ? words[code]! : ''

const minuteInWords = (minute: string) => minute.replace('T', ' ')

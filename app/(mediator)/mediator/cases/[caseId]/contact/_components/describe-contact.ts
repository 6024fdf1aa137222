import type { ItemWords } from '@/components/device-queue/queue-item'
import { contactChannel, contactResult } from '@/lib/labels/zh-CN/act-choice'
import { CONTACT } from '@/lib/labels/zh-CN/mediator-acts/contact'
import type { ContactFormView } from '@/lib/queries/mediator/get-contact-form'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The contact in words, as its owner reads it while it is only on the device. */
export function describeContact(
  fields: Fields,
  { caseNo, people }: { caseNo: string; people: ContactFormView['people'] },
): ItemWords {
  const textOf = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value : ''
  }
  const person = people.find(({ id }) => id === textOf('personId'))?.name ?? ''
  const result = wordOf(contactResult, textOf('result'))
  const lines: (readonly [string, string])[] = [
    [CONTACT.caseNo, caseNo],
    [CONTACT.person, person],
    [CONTACT.result, result],
    [CONTACT.callback, minuteInWords(textOf('callbackAt'))],
    [CONTACT.channel, wordOf(contactChannel, textOf('channel'))],
    [CONTACT.when, minuteInWords(textOf('happenedAt'))],
    [CONTACT.note, textOf('note')],
  ]
  return {
    title: CONTACT.kept(person, result),
    lines: lines.filter(([, value]) => value !== ''),
  }
}

const wordOf = (words: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(words, code) ? words[code]! : ''

const minuteInWords = (minute: string) => minute.replace('T', ' ')

import type { DraftValues } from './draft-storage'
import { findControls, nameControl } from './form-controls'

/** More fields than these do not fit above a form on a phone. */
const LINES_AT_MOST = 4

export type DraftLine = { readonly label: string; readonly text: string }

/** A draft as its form names it, field by field; `more`: fields of it that are not listed. */
export function describeDraft(
  form: HTMLFormElement,
  values: DraftValues,
): { readonly lines: readonly DraftLine[]; readonly more: number } {
  // What has no label is not the user's: the order of added rows.
  const all = Object.entries(values).filter(
    ([name, texts]) =>
      texts.some((text) => text.trim() !== '') &&
      (findControls(form, name).length === 0 || nameControl(form, name) !== ''),
  )
  const lines = all.flatMap(([name, texts]) => {
    const text = wordsOf(form, name, texts)
    return text === '' ? [] : [{ label: nameControl(form, name), text }]
  })
  return {
    lines: lines.slice(0, LINES_AT_MOST),
    more: all.length - Math.min(lines.length, LINES_AT_MOST),
  }
}

/** Choices by their labels; empty where the form does not show the field now. */
function wordsOf(form: HTMLFormElement, name: string, texts: readonly string[]): string {
  const controls = findControls(form, name)
  const [first] = controls
  if (!first) return ''
  if (first.type === 'radio' || first.type === 'checkbox')
    return controls
      .filter(({ value }) => texts.includes(value))
      .map(({ labels }) => labels?.[0]?.textContent?.trim() ?? '')
      .filter((each) => each !== '')
      .join('、')
  if (first instanceof HTMLSelectElement)
    return Array.from(first.options)
      .filter(({ value }) => texts.includes(value))
      .map(({ text }) => text)
      .join('、')
  return texts.join('；').trim()
}

import type { DraftValues } from './draft-storage'
import { isChoice, isControl, type Control } from './form-controls'

/** What a draft never holds: secrets, files, and personal numbers. */
const NEVER_TYPES: readonly string[] = ['password', 'file', 'hidden', 'tel']
const NEVER_NAMES = /password|phone|number/i

/** Whether a draft may hold what is typed or chosen here. */
export function isDraftable(element: EventTarget | null): element is Control {
  return (
    element instanceof Element &&
    isControl(element) &&
    element.name !== '' &&
    !NEVER_TYPES.includes(element.type) &&
    !NEVER_NAMES.test(element.name)
  )
}

/** The present values by name, for a draft: of texts all, of choices those that are chosen. */
export function draftValues(form: HTMLFormElement): DraftValues {
  return collect(
    form,
    ({ value }) => value,
    ({ checked }) => checked,
  )
}

/** The values as the server gave them, in the same form. */
export function givenValues(form: HTMLFormElement): DraftValues {
  return collect(form, givenValue, ({ defaultChecked }) => defaultChecked)
}

function collect(
  form: HTMLFormElement,
  valueOf: (control: Control) => string,
  isChosen: (choice: HTMLInputElement) => boolean,
): DraftValues {
  const values: Record<string, string[]> = {}
  for (const control of Array.from(form.elements).filter(isDraftable)) {
    const named = (values[control.name] ??= [])
    if (!isChoice(control)) named.push(valueOf(control))
    else if (isChosen(control)) named.push(control.value)
  }
  return values
}

function givenValue(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  const options = Array.from(control.options)
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ''
}

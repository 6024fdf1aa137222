/**
 * Reads and writes a form's own controls by name: how input survives a refusal, a reload or a lost
 * network.
 */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

/** All controls of that name in document order (radios and checkboxes share one). */
export function findControls(form: HTMLFormElement, name: string): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control => isControl(element) && element.name === name,
  )
}

/** The label of these controls: their group's legend, or their label; empty without either. */
export function nameControl(form: HTMLFormElement, name: string): string {
  const control = findControls(form, name).find(({ type }) => type !== 'hidden')
  const isChoice = control?.type === 'radio' || control?.type === 'checkbox'
  const naming = isChoice
    ? control.closest('fieldset')?.querySelector('legend')
    : control?.labels?.[0]
  // A legend may end with a mark (选填).
  return (naming?.firstChild?.textContent ?? '').trim()
}

/** Sets the value as a keystroke would, so that controlled inputs and character counts follow. */
export function writeControl(control: Control, value: string): void {
  // React replaces the setter on the element; the prototype's own setter triggers a change event
  // that React handles.
  const prototype = Object.getPrototypeOf(control) as object
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  )
}

/** Restores values that came back with a refusal. Files and passwords never come back. */
export function restoreValues(
  form: HTMLFormElement,
  values: Readonly<Record<string, string | readonly string[]>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    const wanted = typeof value === 'string' ? [value] : [...value]
    findControls(form, name).forEach((control, index) => {
      if (
        control instanceof HTMLInputElement &&
        (control.type === 'checkbox' || control.type === 'radio')
      ) {
        const checked = wanted.includes(control.value)
        if (control.checked !== checked) control.click()
        return
      }
      if (control instanceof HTMLInputElement && control.type === 'file') return
      const next = wanted[index]
      if (next !== undefined && control.value !== next) writeControl(control, next)
    })
  }
}

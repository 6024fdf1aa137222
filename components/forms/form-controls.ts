/**
 * Reads and writes a form's own controls by name: how input survives a refusal, a reload or a lost
 * network.
 */

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isControl(element: Element): element is Control {
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

/** The control of that name that takes input now; of a choice, the one that is chosen. */
function activeControl(form: HTMLFormElement, name: string): Control | undefined {
  const controls = findControls(form, name).filter(
    ({ disabled, type }) => !disabled && type !== 'hidden',
  )
  return controls.find((each) => isChoice(each) && each.checked) ?? controls[0]
}

/**
 * Moves to the control of that name, and the page no further than needed to show it with its
 * refusal. False where none takes input.
 */
export function focusControl(form: HTMLFormElement | null, name: string): boolean {
  const control = form ? activeControl(form, name) : undefined
  control?.focus({ preventScroll: true })
  control?.closest('[data-field]')?.scrollIntoView?.({ block: 'nearest' })
  return control !== undefined
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

/**
 * Restores values that came back with a refusal or from a draft; whether any control changed. Files
 * and passwords never come back.
 */
export function restoreValues(
  form: HTMLFormElement,
  values: Readonly<Record<string, string | readonly string[]>>,
): boolean {
  let hasChanged = false
  for (const [name, value] of Object.entries(values)) {
    const wanted = typeof value === 'string' ? [value] : [...value]
    findControls(form, name).forEach((control, index) => {
      if (isChoice(control)) {
        const checked = wanted.includes(control.value)
        if (control.checked === checked) return
        // A disabled choice ignores the click.
        control.click()
        hasChanged ||= control.checked === checked
        return
      }
      if (control instanceof HTMLInputElement && control.type === 'file') return
      const next = wanted[index]
      if (next === undefined || control.value === next) return
      writeControl(control, next)
      hasChanged ||= control.value === next
    })
  }
  return hasChanged
}

export function isChoice(control: Control): control is HTMLInputElement {
  return (
    control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
  )
}

/** Whether a text was typed before the page's script ran. */
export function isTyped(control: Control): boolean {
  return (
    !(control instanceof HTMLSelectElement) &&
    !isChoice(control) &&
    control.value !== control.defaultValue
  )
}

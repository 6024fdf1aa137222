/**
 * Names of the fields that are not the use-case's: of React and Next, PERSON_FIELD and
 * REDRAW_FIELD.
 */
const INTERNAL = /^\$(ACTION|PERSON|REDRAW)/
const MAX_FIELDS = 400

/**
 * The form that an action was called with. Next hands on whatever a call contains: one without a
 * form is refused as an empty form is, and not by an exception.
 */
export function formOf(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData()
}

/**
 * The text fields of a form by name: one value as a string, several as a list. Empty strings are
 * dropped (an empty box means nothing was typed), and files, which have upload routes.
 */
export function readForm(form: FormData): Readonly<Record<string, string | readonly string[]>> {
  const fields = new Map<string, string | string[]>()
  for (const [name, value] of form.entries()) {
    if (INTERNAL.test(name) || typeof value !== 'string' || fields.size >= MAX_FIELDS) continue
    const text = value.trim()
    if (text === '') continue
    const earlier = fields.get(name)
    if (earlier === undefined) fields.set(name, text)
    else fields.set(name, Array.isArray(earlier) ? [...earlier, text] : [earlier, text])
  }
  // A null prototype: a field called `__proto__` is a field like any other.
  return Object.assign(Object.create(null), Object.fromEntries(fields))
}

/** The submitted fields without secrets, to fill the form again after a refusal. */
export function typedValues(
  fields: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)))
}

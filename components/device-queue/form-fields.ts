/** The fields of a form by name, as the queue keeps them. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>

/**
 * The fields as the server reads those of a form: without empty ones, and without internal ones.
 */
export function fieldsOf(input: FormData): FormFields {
  const names = [...new Set(input.keys())].filter((name) => !name.startsWith('$'))
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = input.getAll(name).filter((each) => typeof each === 'string')
      const texts = values.map((each) => each.trim()).filter(Boolean)
      return texts.length === 0 ? [] : [[name, texts.length === 1 ? texts[0]! : texts]]
    }),
  )
}

/** One field as text; empty where it is missing or has several values. */
export function textOf(fields: FormFields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

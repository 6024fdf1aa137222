/** The fields of the form as its input has them: one box that is ticked arrives as one text. */
export function textsOf({
  audiences = [],
  ...fields
}: Readonly<Record<string, string | readonly string[]>>): unknown {
  return { ...fields, audiences: [audiences].flat() }
}

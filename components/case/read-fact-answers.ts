const PREFIX = 'answers.'

/** The control of a fact, named as the rule names its refusal. */
export const factAnswerName = (factId: string) => `${PREFIX}${factId}`

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The answers in a form's flat fields, by the fact's id; 未答复 has no value and is left out. */
export function readFactAnswers(fields: Fields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, answer]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), answer]] : [],
    ),
  )
}

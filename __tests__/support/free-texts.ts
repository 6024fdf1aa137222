import type { z } from 'zod'

// Which strings of an event are free text: found in the shape of its data, so that a new key counts
// before anyone lists it.

/**
 * Keys of unbounded strings that hold names, numbers and digests: chosen or computed, never
 * composed.
 */
const NAMES = new Set(
  `party behalf person name agent people mediator presiding acceptedBy proposedBy by to present
  late absent institution court source status caseNo number former digest sha256 sealSha256
  textSha256 how before after title slot seal place act code kind of about`.split(/\s+/),
)

type Def = {
  readonly type: string
  readonly format?: string
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[]
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def

const LENGTHS = ['max_length', 'min_length']
function isFreeText({ type, format, checks = [] }: Def, key: string): boolean {
  const isUnbounded =
    type === 'string' &&
    format === undefined &&
    checks.every(({ _zod }) => LENGTHS.includes(_zod.def.check))
  return isUnbounded && !NAMES.has(key)
}

/** Where free text is in the data of an event, such as `consents.note`. */
export function freeTextPaths(schema: z.ZodType, path: readonly string[] = []): string[] {
  const def = defOf(schema)
  if (def.innerType) return freeTextPaths(def.innerType, path)
  if (def.element) return freeTextPaths(def.element, path)
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, each]) => freeTextPaths(each, [...path, key]))
  return isFreeText(def, path.at(-1) ?? '') ? [path.join('.')] : []
}

/**
 * The example with `mark` and the path in the place of every free text, empty and absent ones
 * included.
 */
export function withMarkedTexts(
  schema: z.ZodType,
  example: unknown,
  mark: string,
  path: readonly string[] = [],
): unknown {
  const def = defOf(schema)
  if (isFreeText(def, path.at(-1) ?? '')) return `${mark}${path.join('.')}`
  if (def.innerType) {
    const marked = withMarkedTexts(def.innerType, example ?? undefined, mark, path)
    return marked === undefined ? example : marked
  }
  if (example === undefined) return undefined
  if (def.element)
    return (example as unknown[]).map((each) => withMarkedTexts(def.element!, each, mark, path))
  if (!def.shape) return example
  const entries = Object.entries(def.shape).map(([key, each]) => [
    key,
    withMarkedTexts(each, (example as Record<string, unknown>)[key], mark, [...path, key]),
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

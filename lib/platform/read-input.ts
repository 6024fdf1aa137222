import type { z } from 'zod'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'

/**
 * Whether all text in a value can be stored. U+0000 breaks PostgreSQL text, lone surrogates break
 * UTF-8: both are refused before any schema runs.
 */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed()
  if (value === null || typeof value !== 'object') return true
  if (depth > 20) return false
  return Object.entries(value).every(
    ([key, item]) => isStorable(key, depth + 1) && isStorable(item, depth + 1),
  )
}

/**
 * Parses an input by its schema. Refused as INPUT_INVALID with one sentence code per field path
 * ('parties.0.name' → code); the codes are the schemas' own messages, whose sentences are in
 * lib/labels/zh-CN/field.ts.
 */
export function readInput<S extends z.ZodType>(schema: S, raw: unknown): Decided<z.output<S>> {
  if (!isStorable(raw)) return refuse('INPUT_INVALID', {}, { '': 'TEXT_UNSTORABLE' })
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (parsed.success) return allow(parsed.data)
  // A null prototype: a field called `constructor` is a field like any other.
  const fields: Record<string, string> = Object.create(null)
  for (const issue of parsed.error.issues) {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path]
    for (const path of paths) fields[path.join('.')] ??= codeOf(issue)
  }
  return refuse('INPUT_INVALID', {}, fields)
}

/**
 * Messages of our own schemas are CODES; zod's built-in sentences are replaced by a code for their
 * kind.
 */
function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[A-Z][A-Z0-9_]+$/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'REQUIRED' : 'WRONG_TYPE'
  if (issue.code === 'too_big') return 'TOO_LONG'
  if (issue.code === 'too_small') return 'TOO_SHORT'
  if (issue.code === 'unrecognized_keys') return 'UNKNOWN_FIELD'
  if (issue.code === 'invalid_value') return 'NOT_AN_OPTION'
  return 'MALFORMED'
}

import { z } from 'zod'
import { ANSWERS, API } from '@/lib/labels/zh-CN/integration-api'

// Pieces of the description that its operations share. OpenAPI 3.1: its schemas are JSON Schema
// 2020-12.

/** JSON Schema of what a schema takes. */
export function describeSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
  })
  return described
}

export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

export const jsonContent = (schema: string, examples?: Record<string, unknown>) => ({
  'application/json': { schema: reference(schema), ...(examples && { examples }) },
})

export const describedHeader = (description: string, type = 'string') => ({
  description,
  schema: { type },
})

export type FailingStatus = Exclude<keyof typeof ANSWERS, 200 | 201>

/**
 * Problem answers of an operation.
 * @param words what a status means here, where that differs
 * @param example shown with 422
 */
export function failingAnswers(
  statuses: readonly (FailingStatus | 410 | 416)[],
  words: Readonly<Partial<Record<number, string>>> = {},
  example?: unknown,
) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: words[status] ?? ANSWERS[status as FailingStatus],
        ...(status === 401 && { headers: { 'WWW-Authenticate': describedHeader('Bearer') } }),
        ...((status === 429 || status === 503) && {
          headers: { 'Retry-After': describedHeader(API.retryAfter, 'integer') },
        }),
        content: jsonContent(
          'Problem',
          status === 422 && example ? { problem: { value: example } } : undefined,
        ),
      },
    ]),
  )
}

import type { LocalDate } from '@/lib/domain/time/local-date'
import { describeIntegrationApi } from './openapi'

type Example = { readonly summary?: string; readonly value: unknown }
type Content = Readonly<Record<string, { readonly examples?: Readonly<Record<string, Example>> }>>
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly {
    readonly name: string
    readonly required: boolean
    readonly description: string
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}

export type ReadableOperation = {
  readonly id: string
  /** `GET /api/v1/cases`. */
  readonly line: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly isRequired: boolean
    readonly about: string
  }[]
  readonly answers: readonly { readonly status: string; readonly about: string }[]
  /** Formatted JSON, shortened where a file is in it. */
  readonly sent: readonly string[]
  readonly received: readonly string[]
}

/** A file as Base64 says nothing to a reader. */
const LONGEST_TEXT = 160

const jsonExamples = (content: Content | undefined): readonly string[] =>
  Object.values(content?.['application/json']?.examples ?? {}).map(({ value }) =>
    JSON.stringify(
      value,
      (_name, part: unknown) =>
        typeof part === 'string' && part.length > LONGEST_TEXT ? `${part.slice(0, 24)}…` : part,
      2,
    ),
  )

function toReadable(line: string, operation: Operation): ReadableOperation {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  return {
    id: operationId,
    line,
    summary,
    description,
    parameters: parameters.map(({ name, required, description: about }) => ({
      name,
      isRequired: required,
      about,
    })),
    answers: Object.entries(responses).map(([status, answer]) => ({
      status,
      about: answer.description,
    })),
    sent: jsonExamples(requestBody?.content),
    received: Object.entries(responses).flatMap(([status, { content }]) =>
      status.startsWith('2') ? jsonExamples(content) : [],
    ),
  }
}

/** The operations of the description, for people who read it. */
export function readableOperations(today: LocalDate): readonly ReadableOperation[] {
  const { paths, webhooks } = describeIntegrationApi(today)
  const called = Object.entries(paths as Record<string, Record<string, Operation>>)
  const sent = Object.values(webhooks as Record<string, Record<string, Operation>>)
  return [
    ...called.flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) =>
        toReadable(`${method.toUpperCase()} ${path}`, operation),
      ),
    ),
    ...sent.flatMap((methods) =>
      Object.entries(methods).map(([method, operation]) =>
        toReadable(method.toUpperCase(), operation),
      ),
    ),
  ]
}

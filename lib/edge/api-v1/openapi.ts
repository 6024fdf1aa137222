import { z } from 'zod'
import { ANSWERS, API } from '@/lib/labels/zh-CN/integration-api'
import {
  multipartExample,
  PROBLEM_EXAMPLE,
  RECEIPT_EXAMPLE,
  referralExamples,
  STATE_EXAMPLE,
} from '@/lib/labels/zh-CN/integration-examples'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  IDEMPOTENCY_KEY,
  JsonBody,
  MAX_FILES,
  ReferralPart,
} from '@/lib/use-cases/referral/submit-referral.input'
import { ProblemBody, ReceiptBody, ReferralStateBody } from './integration-answers'

// OpenAPI 3.1: its schemas are JSON Schema 2020-12, generated from the schemas that validate
// requests.

function describe(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
  })
  return described
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: string, examples?: Record<string, unknown>) => ({
  'application/json': { schema: reference(schema), ...(examples && { examples }) },
})
const header = (description: string, type = 'string') => ({ description, schema: { type } })

type FailingStatus = Exclude<keyof typeof ANSWERS, 200 | 201>

function failing(...statuses: readonly FailingStatus[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: ANSWERS[status],
        ...(status === 401 && { headers: { 'WWW-Authenticate': header('Bearer') } }),
        ...((status === 429 || status === 503) && {
          headers: { 'Retry-After': header(API.retryAfter, 'integer') },
        }),
        content: json(
          'Problem',
          status === 422 ? { problem: { value: PROBLEM_EXAMPLE } } : undefined,
        ),
      },
    ]),
  )
}

function submitOperation(today: LocalDate) {
  return {
    operationId: 'submitReferral',
    summary: API.submit,
    description: API.submitAbout,
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: API.idempotencyKey,
        schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
      },
    ],
    requestBody: {
      required: true,
      content: {
        ...json('Referral', referralExamples(today)),
        'multipart/form-data': {
          schema: {
            type: 'object',
            description: API.multipart,
            properties: {
              referral: { ...reference('ReferralPart'), description: API.multipartReferral },
              materials: {
                type: 'array',
                maxItems: MAX_FILES,
                description: API.multipartMaterials,
                items: { type: 'string', contentMediaType: 'application/octet-stream' },
              },
            },
            required: ['referral'],
          },
          encoding: { referral: { contentType: 'application/json' } },
          examples: {
            propertyService: {
              summary: API.multipartExample,
              value: { referral: multipartExample(today), materials: ['', ''] },
            },
          },
        },
      },
    },
    responses: {
      201: {
        description: ANSWERS[201],
        headers: { Location: header(API.location), 'Idempotency-Replayed': header(API.replayed) },
        content: json('Receipt', { receipt: { value: RECEIPT_EXAMPLE } }),
      },
      ...failing(400, 401, 409, 413, 415, 422, 429, 500, 503),
    },
  }
}

function readOperation() {
  return {
    operationId: 'readReferral',
    summary: API.read,
    description: API.readAbout,
    parameters: [
      {
        name: 'caseNo',
        in: 'path',
        required: true,
        description: API.caseNo,
        schema: { type: 'string' },
        example: RECEIPT_EXAMPLE.caseNo,
      },
    ],
    responses: {
      200: {
        description: ANSWERS[200],
        content: json('ReferralState', { state: { value: STATE_EXAMPLE } }),
      },
      ...failing(401, 404, 429, 500),
    },
  }
}

/**
 * The OpenAPI description of the integration API. Its examples are dated `today`, so that they can
 * be sent as they are.
 */
export function describeIntegrationApi(today: LocalDate) {
  return {
    openapi: '3.1.0',
    info: { title: API.title, version: '1.0.0', description: API.about },
    servers: [{ url: '/' }],
    security: [{ courtKey: [] }],
    paths: {
      '/api/v1/referrals': { post: submitOperation(today) },
      '/api/v1/referrals/{caseNo}': { get: readOperation() },
    },
    components: {
      securitySchemes: { courtKey: { type: 'http', scheme: 'bearer', description: API.key } },
      schemas: {
        Referral: describe(JsonBody),
        ReferralPart: describe(ReferralPart),
        Receipt: describe(ReceiptBody),
        ReferralState: describe(ReferralStateBody),
        Problem: describe(ProblemBody),
      },
    },
  }
}

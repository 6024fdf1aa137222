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
import {
  describedHeader,
  describeSchema,
  failingAnswers,
  jsonContent,
  reference,
} from './openapi-parts'
import { READ_PATHS, READ_SCHEMAS, WEBHOOKS } from './openapi-reads'

// The whole description, generated from the schemas that validate requests.

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
        ...jsonContent('Referral', referralExamples(today)),
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
        headers: {
          Location: describedHeader(API.location),
          'Idempotency-Replayed': describedHeader(API.replayed),
        },
        content: jsonContent('Receipt', { receipt: { value: RECEIPT_EXAMPLE } }),
      },
      ...failingAnswers([400, 401, 409, 413, 415, 422, 429, 500, 503], {}, PROBLEM_EXAMPLE),
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
        content: jsonContent('ReferralState', { state: { value: STATE_EXAMPLE } }),
      },
      ...failingAnswers([401, 404, 429, 500]),
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
      ...READ_PATHS,
    },
    webhooks: WEBHOOKS,
    components: {
      securitySchemes: { courtKey: { type: 'http', scheme: 'bearer', description: API.key } },
      schemas: {
        Referral: describeSchema(JsonBody),
        ReferralPart: describeSchema(ReferralPart),
        Receipt: describeSchema(ReceiptBody),
        ReferralState: describeSchema(ReferralStateBody),
        ...READ_SCHEMAS,
        Problem: describeSchema(ProblemBody),
      },
    },
  }
}

import { z } from 'zod'
import { API } from '@/lib/labels/zh-CN/integration-api'
import { RECEIPT_EXAMPLE } from '@/lib/labels/zh-CN/integration-examples'
import { FEED_ANSWERS, FEED_API } from '@/lib/labels/zh-CN/integration-feed-api'
import {
  CASE_EXAMPLE,
  CASES_EXAMPLE,
  CHANGES_EXAMPLE,
  EXAMPLE_CHANGE_ID,
  EXAMPLE_CONFIRMATION_ID,
  EXAMPLE_PACK_ID,
  WEBHOOK_EXAMPLE,
} from '@/lib/labels/zh-CN/integration-feed-examples'
import { FollowChangesInput } from '@/lib/queries/integration/follow-changes'
import { ReferredCaseInput } from '@/lib/queries/integration/get-referred-case'
import { ReferredPackInput } from '@/lib/queries/integration/get-referred-pack'
import { ReferredPaperInput } from '@/lib/queries/integration/get-referred-paper'
import { ListReferredCasesInput } from '@/lib/queries/integration/list-referred-cases'
import { CaseBody, CasesBody, ChangesBody, WebhookBody } from './feed-answers'
import { describedHeader, describeSchema, failingAnswers, jsonContent } from './openapi-parts'

// The reads of the API and its webhook. Parameters come from the schemas by which the queries read
// them.

type Parameter = { readonly description: string; readonly example?: string | number }

/** The parameters of a query's schema, in the order of `words`. */
function parameters(
  schema: z.ZodType,
  place: 'query' | 'path',
  words: Readonly<Record<string, Parameter>>,
) {
  const { properties = {} } = describeSchema(schema) as { properties?: Record<string, object> }
  return Object.entries(words).map(([name, { description, example }]) => ({
    name,
    in: place,
    required: place === 'path',
    description,
    schema: properties[name] ?? {},
    ...(example !== undefined && { example }),
  }))
}

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: FEED_API.ifNoneMatch,
  schema: { type: 'string' },
}
const UNCHANGED = { 304: { description: FEED_ANSWERS.unchanged } }
const WORDS = {
  404: FEED_ANSWERS.notFound,
  409: FEED_ANSWERS.ahead,
  422: FEED_ANSWERS.queryInvalid,
}

const jsonAnswer = (description: string, schema: string, example: unknown) => ({
  description,
  headers: { ETag: describedHeader(FEED_API.etag) },
  content: jsonContent(schema, { example: { value: example } }),
})

const changesOperation = {
  operationId: 'followChanges',
  summary: FEED_API.changes,
  description: FEED_API.changesAbout,
  parameters: [
    ...parameters(FollowChangesInput, 'query', {
      after: { description: FEED_API.afterChange, example: '0' },
      limit: { description: FEED_API.limit, example: 100 },
    }),
    IF_NONE_MATCH,
  ],
  responses: {
    200: jsonAnswer(FEED_ANSWERS.changes, 'Changes', CHANGES_EXAMPLE),
    ...UNCHANGED,
    ...failingAnswers([401, 409, 422, 429, 500], WORDS),
  },
}

const casesOperation = {
  operationId: 'listCases',
  summary: FEED_API.cases,
  description: FEED_API.casesAbout,
  parameters: [
    ...parameters(ListReferredCasesInput, 'query', {
      after: { description: FEED_API.afterCase },
      limit: { description: FEED_API.limit, example: 100 },
    }),
    IF_NONE_MATCH,
  ],
  responses: {
    200: jsonAnswer(FEED_ANSWERS.cases, 'Cases', CASES_EXAMPLE),
    ...UNCHANGED,
    ...failingAnswers([401, 422, 429, 500], WORDS),
  },
}

const caseOperation = {
  operationId: 'readCase',
  summary: FEED_API.case,
  description: FEED_API.caseAbout,
  parameters: [
    ...parameters(ReferredCaseInput, 'path', {
      caseNo: { description: API.caseNo, example: RECEIPT_EXAMPLE.caseNo },
    }),
    IF_NONE_MATCH,
  ],
  responses: {
    200: jsonAnswer(FEED_ANSWERS.case, 'Case', CASE_EXAMPLE),
    ...UNCHANGED,
    ...failingAnswers([401, 404, 429, 500], WORDS),
  },
}

const binary = (mediaType: string) => ({
  [mediaType]: { schema: { type: 'string', contentMediaType: mediaType } },
})
const DIGEST = { headers: { 'Repr-Digest': describedHeader(FEED_API.digest) } }

const packOperation = {
  operationId: 'downloadPack',
  summary: FEED_API.pack,
  description: FEED_API.packAbout,
  parameters: parameters(ReferredPackInput, 'path', {
    packId: { description: FEED_API.packId, example: EXAMPLE_PACK_ID },
  }),
  responses: {
    200: { description: FEED_ANSWERS.pack, ...DIGEST, content: binary('application/zip') },
    206: { description: FEED_ANSWERS.part, ...DIGEST, content: binary('application/zip') },
    ...failingAnswers([401, 404, 410, 416, 429, 500], {
      ...WORDS,
      410: FEED_ANSWERS.destroyed,
      416: FEED_ANSWERS.range,
    }),
  },
}

const paperOperation = {
  operationId: 'downloadPaper',
  summary: FEED_API.paper,
  description: FEED_API.paperAbout,
  parameters: parameters(ReferredPaperInput, 'path', {
    confirmationId: { description: FEED_API.confirmationId, example: EXAMPLE_CONFIRMATION_ID },
    no: { description: FEED_API.paperNo, example: 1 },
  }),
  responses: {
    200: { description: FEED_ANSWERS.paper, content: binary('application/pdf') },
    ...failingAnswers([401, 404, 429, 500], WORDS),
  },
}

const webhookHeader = (name: string, description: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

const webhookOperation = {
  operationId: 'receiveChange',
  summary: FEED_API.webhook,
  description: FEED_API.webhookAbout,
  security: [],
  parameters: [
    webhookHeader('webhook-id', FEED_API.webhookId, EXAMPLE_CHANGE_ID),
    webhookHeader('webhook-timestamp', FEED_API.webhookTimestamp, '1768724411'),
    webhookHeader(
      'webhook-signature',
      FEED_API.webhookSignature,
      'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
    ),
  ],
  requestBody: {
    required: true,
    content: jsonContent('Webhook', { change: { value: WEBHOOK_EXAMPLE } }),
  },
  responses: { 204: { description: FEED_API.webhookReceived } },
}

export const READ_PATHS = {
  '/api/v1/changes': { get: changesOperation },
  '/api/v1/cases': { get: casesOperation },
  '/api/v1/cases/{caseNo}': { get: caseOperation },
  '/api/v1/packs/{packId}': { get: packOperation },
  '/api/v1/confirmations/{confirmationId}/papers/{no}': { get: paperOperation },
}
export const WEBHOOKS = { change: { post: webhookOperation } }
export const READ_SCHEMAS = {
  Changes: describeSchema(ChangesBody),
  Cases: describeSchema(CasesBody),
  Case: describeSchema(CaseBody),
  Webhook: describeSchema(WebhookBody),
}

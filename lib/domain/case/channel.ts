/**
 * How a case came to the platform: from the court's own system, by a clerk's form or sheet (引调登记),
 * by a party's application (在线调解规则 第8条), or from an institution's records (补录).
 */
export const CASE_CHANNELS = ['api', 'form', 'sheet', 'application', 'records'] as const
export type CaseChannel = (typeof CASE_CHANNELS)[number]

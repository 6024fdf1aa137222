// 参数: what an installation may set within bounds, each from a day on
// (docs/decisions/0167-parameters.md). Meanings in words: lib/labels/zh-CN/parameter.ts.

export type ParameterRule = {
  readonly unit: 'minutes' | 'hour'
  /** In force where nothing was set. */
  readonly usual: number
  readonly least: number
  readonly most: number
}

/**
 * Whole numbers only. Stored: keys never change. Bounds are the product's own, inside what
 * GB/T 22239-2019 8.1.4.1 asks of a session (it ends when it is left alone).
 */
export const PARAMETERS = {
  idle_minutes: { unit: 'minutes', usual: 30, least: 5, most: 30 },
  quiet_from: { unit: 'hour', usual: 21, least: 18, most: 23 },
  quiet_until: { unit: 'hour', usual: 8, least: 6, most: 10 },
} as const satisfies Readonly<Record<string, ParameterRule>>

export type ParameterKey = keyof typeof PARAMETERS
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as ParameterKey[]

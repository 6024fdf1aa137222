/**
 * The answer of a rule: a value, or a refusal with a code and the facts that caused it.
 * A refusal is a value and never an exception, so that the caller has to look at it; its sentence
 * lives in labels.
 */
export type Result<T, R> = Ok<T> | Refused<R>

export type Ok<T> = { readonly ok: true; readonly value: T }

export type Refused<R> = { readonly ok: false; readonly refusal: R }

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refuse<const R>(refusal: R): Refused<R> {
  return { ok: false, refusal }
}

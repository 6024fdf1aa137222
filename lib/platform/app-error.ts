/**
 * Facts of a refusal: what its sentence needs, and nothing personal beyond names the reader may
 * see.
 */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * An expected failure that aborts the work. Expected codes become sentences (lib/labels); anything
 * else becomes an incident id.
 */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(code)
    this.name = 'AppError'
  }
}

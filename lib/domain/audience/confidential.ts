/**
 * Words of a caucus or of a mediator's note. They are no string: nothing that takes a string, as an
 * event, a notice, a document, an export or a log line, accepts them, and what turns a value into
 * text finds none here. Only the files named in __tests__/architecture/confidential.checks.ts
 * unwrap them.
 */
export class Confidential {
  readonly #words: string

  private constructor(words: string) {
    this.#words = words
  }

  static of(words: string): Confidential {
    return new Confidential(words)
  }

  /** The words themselves, for the view of their own thread and for the row that stores them. */
  static unwrap(confidential: Confidential): string {
    return confidential.#words
  }

  /** Are there any words? How many, and which, it does not say. */
  static isFilled(confidential: Confidential): boolean {
    return confidential.#words !== ''
  }

  toString(): string {
    return '[confidential]'
  }

  toJSON(): string {
    return '[confidential]'
  }
}

/** The CN of a subject as Node.js writes it, one attribute a line; the whole where it has none. */
export const commonNameOf = (subject: string): string =>
  /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')

type Names = { readonly code: string; readonly name: string }

/** Which of a code and a name another one already has, field → code of its sentence. */
export function findTakenNames(
  others: readonly Names[],
  wanted: Names,
): Readonly<Record<string, string>> {
  return {
    ...(others.some(({ code }) => code === wanted.code) && { code: 'CODE_TAKEN' }),
    ...(others.some(({ name }) => name === wanted.name) && { name: 'NAME_TAKEN' }),
  }
}

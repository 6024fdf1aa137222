/** Few enough that binding them to a statement does not block the event loop. */
const AT_ONCE = 2_000

/** Reads what these keys have, for so many keys at a time: a list of 20,000 names as many. */
export async function readInParts<Row>(
  keys: readonly string[],
  read: (part: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < keys.length; from += AT_ONCE)
    rows.push(...(await read(keys.slice(from, from + AT_ONCE))))
  return rows
}

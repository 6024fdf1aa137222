// Work for several cores, where each piece uses one.

/**
 * A core that is free takes the next piece. One that comes after another waits for its end.
 * @param {string[]} names in the order in which they are taken
 * @param {(name: string) => Promise<void>} work
 * @param {{ cores: number, after?: Record<string, string> }} options after: by a name, the earlier
 * one that it waits for
 * @throws what `work` throws; the pieces that are not begun are then left
 */
export async function takeTurns(names, work, { cores, after = {} }) {
  const waiting = [...names]
  /** @type {Record<string, Promise<void>>} */
  const begun = {}
  const onOneCore = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      await begun[after[name]]
      begun[name] = work(name)
      await begun[name]
    }
  }
  try {
    await Promise.all(Array.from({ length: cores }, onOneCore))
  } finally {
    waiting.length = 0
  }
}

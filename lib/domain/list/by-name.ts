const PINYIN = new Intl.Collator('zh-CN')

type Named = { readonly id: string; readonly name: string }

/**
 * The order of people in every list and every choice: by name in pinyin, as Chinese readers look
 * for one; equal names by id.
 */
export function compareByName(a: Named, b: Named): number {
  return PINYIN.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

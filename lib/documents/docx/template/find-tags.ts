import type { TemplateName } from './template-names'
import type { TagError, TagErrorCode, TemplateArea } from '@/lib/domain/document/template-check'

// The placeholders of a template: {名称}, and {#名称}…{/名称} around what is repeated for each entry of a
// list. Nothing else is a placeholder: no expressions, no conditions.

export type FoundTags = {
  readonly names: readonly string[]
  readonly errors: readonly TagError[]
  readonly count: number
}

const AROUND = 16
const LONGEST_SHOWN = 40

type Tag = { readonly text: string; readonly from: number; readonly to: number }
type Found = { readonly tags: readonly Tag[]; readonly wrong: readonly (Tag & Wrong)[] }
type Wrong = { readonly code: TagErrorCode }

/** Splits a paragraph at its braces. A placeholder is within one paragraph. */
function splitTags(text: string): Found {
  const tags: Tag[] = []
  const wrong: (Tag & Wrong)[] = []
  let start = -1
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '｛' || character === '｝')
      wrong.push({ code: 'FULL_WIDTH', text: character, from: at, to: at + 1 })
    if (character === '{') {
      if (start >= 0)
        wrong.push({ code: 'UNCLOSED', text: text.slice(start + 1, at), from: start, to: at })
      start = at
    } else if (character === '}') {
      if (start < 0) wrong.push({ code: 'UNOPENED', text: '', from: at, to: at + 1 })
      else tags.push({ text: text.slice(start + 1, at).trim(), from: start, to: at + 1 })
      start = -1
    }
  }
  if (start >= 0)
    wrong.push({ code: 'UNCLOSED', text: text.slice(start + 1), from: start, to: text.length })
  return { tags, wrong }
}

function around(text: string, { from, to }: Pick<Tag, 'from' | 'to'>): string {
  const [begin, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)]
  const middle = text.slice(begin, Math.min(end, begin + 3 * LONGEST_SHOWN))
  return `${begin > 0 ? '…' : ''}${middle.trim()}${begin + middle.length < text.length ? '…' : ''}`
}

/** A name that contains what was written, or is contained in it. */
function meantName(names: readonly TemplateName[], written: string): string | null {
  const bare = written.replace(/^[#/]/, '').trim()
  if (bare === '') return null
  return names.find(({ name }) => name.includes(bare) || bare.includes(name))?.name ?? null
}

/** The placeholders of one part, and what is wrong with them. */
export function findTags(
  paragraphs: readonly string[],
  area: TemplateArea,
  names: readonly TemplateName[],
): FoundTags {
  const byName = new Map(names.map((each) => [each.name, each]))
  const found = new Set<string>()
  const errors: TagError[] = []
  let count = 0
  let list: { readonly tag: Tag; readonly paragraph: string; readonly of: TemplateName } | null =
    null
  const report = (code: TagErrorCode, tag: Tag, paragraph: string, meant: string | null = null) =>
    errors.push({
      code,
      tag: tag.text.slice(0, LONGEST_SHOWN),
      area,
      around: around(paragraph, tag),
      meant,
    })

  const take = (tag: Tag, paragraph: string) => {
    const sign = tag.text[0] === '#' || tag.text[0] === '/' ? tag.text[0] : ''
    const name = tag.text.slice(sign.length).trim()
    const known = byName.get(name)
    if (area === 'other') report('NOT_HERE', tag, paragraph)
    else if (sign === '/') {
      if (list?.of.name === name) list = null
      else report('LIST_UNOPENED', tag, paragraph)
    } else if (sign === '#') {
      if (!known) report('UNKNOWN_NAME', tag, paragraph, meantName(names, tag.text))
      else if (!known.parts) report('NOT_A_LIST', tag, paragraph)
      else if (list) report('LIST_WITHIN_LIST', tag, paragraph)
      else {
        list = { tag, paragraph, of: known }
        found.add(name)
      }
    } else if (known) found.add(name)
    else if (!list?.of.parts?.includes(name)) {
      const isPart = names.some(({ parts }) => parts?.includes(name))
      if (isPart) report('PART_OUTSIDE_LIST', tag, paragraph)
      else report('UNKNOWN_NAME', tag, paragraph, meantName(names, tag.text))
    }
  }

  for (const paragraph of paragraphs) {
    const { tags, wrong } = splitTags(paragraph)
    count += tags.length + wrong.length
    for (const tag of wrong)
      if (area !== 'other') report(tag.code, tag, paragraph)
      else if (tag.code !== 'FULL_WIDTH') report('NOT_HERE', tag, paragraph)
    for (const tag of tags) take(tag, paragraph)
  }
  const unclosed = list as { readonly tag: Tag; readonly paragraph: string } | null
  if (unclosed) report('LIST_UNCLOSED', unclosed.tag, unclosed.paragraph)
  return { names: [...found], errors, count }
}

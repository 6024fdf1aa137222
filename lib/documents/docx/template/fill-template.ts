import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { printable } from '../word-runs'
import { asText, type NamedValue, type NamedValues } from './template-names'
import type { WordPackage } from './open-word-package'

type Scope = ReadonlyMap<string, NamedValue>
type Part = { readonly module?: string }

/**
 * Names only, read from a map: no expression is evaluated, and no property of an object is within
 * reach. A list is its entries where it is repeated, and one text where it is named alone.
 */
const parser = (tag: string) => ({
  get: (scope: Scope, context: unknown) => {
    const value = scope.get(tag)
    if (value === undefined) return undefined
    const { part } = (context as { meta: { part: Part } }).meta
    return part.module === 'loop' ? value : printable(asText(value))
  },
})

/** Docxtemplater reports all errors of a template at once. */
export type FillErrors = { readonly errors: readonly { readonly tag: string }[] }

/**
 * Fills a template whose names were checked.
 * @returns the file; or the placeholders that cannot be repeated where they are
 */
export function fillTemplate(
  parts: WordPackage,
  values: NamedValues,
): Uint8Array<ArrayBuffer> | FillErrors {
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      // By default it prints the errors of a template, and with them its text.
      errorLogging: false,
      nullGetter: () => '',
      parser: parser as never,
    })
    document.render(values)
    const bytes = document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
    return new Uint8Array(bytes)
  } catch (error) {
    const tags = tagsOf(error)
    if (!tags) throw error
    return { errors: tags }
  }
}

type TemplateError = {
  readonly properties?: {
    readonly xtag?: unknown
    readonly errors?: readonly { readonly properties?: { readonly xtag?: unknown } }[]
  }
}

function tagsOf(error: unknown): readonly { readonly tag: string }[] | null {
  const { properties } = (error ?? {}) as TemplateError
  if (!properties) return null
  const all = properties.errors?.map((each) => each.properties?.xtag) ?? [properties.xtag]
  return all.map((tag) => ({ tag: typeof tag === 'string' ? tag : '' }))
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

// The project's own source as the architecture tests read it: files, their syntax trees, and
// imports resolved by TypeScript itself.

export const ROOT = join(__dirname, '..', '..')
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'prisma', 'scripts', '__tests__']
const ROOT_FILES = [
  'proxy.ts',
  'instrumentation.ts',
  'prisma.config.ts',
  'playwright.config.ts',
  'next.config.mjs',
  'jest.config.mjs',
  'postcss.config.mjs',
]
const GENERATED = 'lib/data/generated/'

function walk(folder: string, ending: RegExp): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return walk(path, ending)
    return ending.test(name) ? [relative(ROOT, path)] : []
  })
}

function exists(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined
}

/** Every source file of the project, relative to its root; generated code is not ours. */
export const FILES: readonly string[] = [
  ...SOURCE_FOLDERS.filter(exists).flatMap((folder) => walk(join(ROOT, folder), /\.(ts|tsx|mjs)$/)),
  ...ROOT_FILES.filter(exists),
].filter((file) => !file.startsWith(GENERATED))

const paths = new Set(FILES)
/** Is this path that of a source file? Each import of each file is looked up. */
export const isSourceFile = (path: string): boolean => paths.has(path)

export const STYLE_SHEETS: readonly string[] = walk(join(ROOT, 'app'), /\.css$/)

const trees = new Map<string, ts.SourceFile>()

const texts = new Map<string, string>()

export function textOf(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const text = readFileSync(join(ROOT, file), 'utf8')
  texts.set(file, text)
  return text
}

export function treeOf(file: string): ts.SourceFile {
  const known = trees.get(file)
  if (known) return known
  const kind = file.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : file.endsWith('.mjs')
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true, kind)
  trees.set(file, tree)
  return tree
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  node.forEachChild((child) => visit(child, look))
}

/** 'use client' or 'use server' at the top of a file. */
export function directiveOf(file: string): 'client' | 'server' | null {
  const first = treeOf(file).statements[0]
  if (!first || !ts.isExpressionStatement(first) || !ts.isStringLiteral(first.expression))
    return null
  return first.expression.text === 'use client'
    ? 'client'
    : first.expression.text === 'use server'
      ? 'server'
      : null
}

/** `isDynamic`: loaded when the line is reached, not with the file. */
export type Import = {
  readonly from: string
  readonly specifier: string
  readonly to: string | null
  readonly typeOnly: boolean
  readonly isDynamic: boolean
}

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')).config,
  ts.sys,
  ROOT,
)
const resolutionCache = ts.createModuleResolutionCache(ROOT, (name) => name, config.options)

function resolve(specifier: string, from: string): string | null {
  const found = ts.resolveModuleName(
    specifier,
    join(ROOT, from),
    config.options,
    ts.sys,
    resolutionCache,
  ).resolvedModule
  if (!found || found.isExternalLibraryImport || found.resolvedFileName.includes('node_modules'))
    return null
  return relative(ROOT, found.resolvedFileName)
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  return (
    !clause.name &&
    !!names &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  )
}

const imports = new Map<string, readonly Import[]>()

/** Static and dynamic imports of a file. `to` is a file of this project, or null for a package. */
export function importsOf(file: string): readonly Import[] {
  const known = imports.get(file)
  if (known) return known
  const found: Import[] = []
  visit(treeOf(file), (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const specifier = node.moduleSpecifier.text
      found.push({
        from: file,
        specifier,
        to: resolve(specifier, file),
        typeOnly: isTypeOnly(node),
        isDynamic: false,
      })
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      const specifier = node.arguments[0].text
      found.push({
        from: file,
        specifier,
        to: resolve(specifier, file),
        typeOnly: false,
        isDynamic: true,
      })
    }
  })
  imports.set(file, found)
  return found
}

import ts from 'typescript'
import { FILES, importsOf, isSourceFile, treeOf, visit } from './source-tree'

// The words that a page shows, found from its imports: a new page, component or label is covered
// without an entry in a list.

/** A text of a label file, with `SAMPLE_VALUE` for each value that is put into it. */
export type ShownWord = { readonly file: string; readonly text: string }

/** A value inside a sentence: as long as the name of an institution or a day with its weekday. */
const SAMPLE_VALUE = '某某某某某某某某'

const SAMPLE_NUMBER = '12'
/** How far a name is followed to what it is. */
const MOST_DEEP = 4

const LABELS = /^lib\/labels\//
/** What makes the contents of a page. Use-cases, data and the rest answer with codes. */
const MAKES_PAGES = /^(app|components|lib\/queries|lib\/documents)\//

/** The files that a page is made of, itself included. `lib/labels` is not followed. */
export function filesBehind(roots: readonly string[]): readonly string[] {
  const found = new Set(roots)
  for (const file of found)
    for (const { to, typeOnly } of importsOf(file))
      if (to && !typeOnly && isSourceFile(to) && MAKES_PAGES.test(to)) found.add(to)
  return [...found]
}

type Place = { readonly file: string; readonly name: string; readonly path: readonly string[] }

/** Names that a file has by name from label files: local name → file and exported name. */
function labelNames(file: string): ReadonlyMap<string, { file: string; name: string }> {
  const names = new Map<string, { file: string; name: string }>()
  for (const statement of treeOf(file).statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) continue
    const bindings = statement.importClause?.namedBindings
    if (!bindings || !ts.isNamedImports(bindings)) continue
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text
    const to = importsOf(file).find((entry) => entry.specifier === specifier)?.to
    if (!to || !LABELS.test(to)) continue
    for (const { name, propertyName, isTypeOnly } of bindings.elements)
      if (!isTypeOnly) names.set(name.text, { file: to, name: (propertyName ?? name).text })
  }
  return names
}

/** `X.a.b` → the path a, b; as far as it is written. */
function pathAfter(node: ts.Identifier): readonly string[] {
  const path: string[] = []
  let at: ts.Node = node
  while (ts.isPropertyAccessExpression(at.parent) && at.parent.expression === at) {
    at = at.parent
    path.push((at as ts.PropertyAccessExpression).name.text)
  }
  return path
}

const isReference = (node: ts.Node): node is ts.Identifier =>
  ts.isIdentifier(node) &&
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !ts.isImportSpecifier(node.parent)

/** Labels that a part of a file uses. */
function labelsUsed(file: string, within: ts.Node): readonly Place[] {
  const imported = labelNames(file)
  const isLabelFile = LABELS.test(file)
  const found: Place[] = []
  visit(within, (node) => {
    if (!isReference(node)) return
    const label = imported.get(node.text)
    if (label) found.push({ ...label, path: pathAfter(node) })
    else if (isLabelFile && declarationOf(file, node.text))
      found.push({ file, name: node.text, path: pathAfter(node) })
  })
  return found
}

function declaredIn(statements: readonly ts.Statement[], name: string): ts.Node | null {
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement
    if (!ts.isVariableStatement(statement)) continue
    for (const declaration of statement.declarationList.declarations)
      if (ts.isIdentifier(declaration.name) && declaration.name.text === name)
        return declaration.initializer ?? null
  }
  return null
}

const declarationOf = (file: string, name: string) => declaredIn(treeOf(file).statements, name)

function withoutType(node: ts.Node): ts.Node {
  return ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isParenthesizedExpression(node)
    ? withoutType(node.expression)
    : node
}

/** The part of a label to which the path leads, or the last one that is written out. */
function partAt(node: ts.Node, path: readonly string[]): ts.Node {
  const value = withoutType(node)
  const [name, ...rest] = path
  if (name === undefined || !ts.isObjectLiteralExpression(value)) return value
  const property = value.properties.find(
    (each) => each.name && 'text' in each.name && each.name.text === name,
  )
  if (!property) return value
  return ts.isPropertyAssignment(property) ? partAt(property.initializer, rest) : property
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '')
}

/**
 * A text of the source as it is read, or null for what is none. Of a choice inside of it the longer
 * one.
 */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return ts.isLiteralTypeNode(node.parent) ? null : node.text
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) =>
        text +
        (BEFORE_COUNTER.test(literal.text) ? SAMPLE_NUMBER : valueOf(expression)) +
        literal.text,
      node.head.text,
    )
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const parts = [node.left, node.right].map(textOf)
    return parts.every((part) => part === null)
      ? null
      : parts.map((part) => part ?? SAMPLE_VALUE).join('')
  }
  return null
}

/** A number: what is counted, and the parts of a day. */
const BEFORE_COUNTER = /^\s?[年月日天分小次条页个位项点步]/

/** What the name is where it is used: the innermost declaration around it. */
function localDeclaration(node: ts.Node, name: string): ts.Node | null {
  for (let around = node.parent; around; around = around.parent) {
    if (!ts.isBlock(around) && !ts.isSourceFile(around)) continue
    const found = declaredIn(around.statements, name)
    if (found) return found
  }
  return null
}

/** What a function gives, or the value itself. */
function givenBy(node: ts.Node): readonly ts.Node[] {
  if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node)) return [node]
  if (!node.body || !ts.isBlock(node.body)) return node.body ? [node.body] : []
  const given: ts.Node[] = []
  visit(node.body, (each) => {
    if (ts.isReturnStatement(each) && each.expression) given.push(each.expression)
  })
  return given
}

/** The longest text that the value of an expression can be; names of the same file are followed. */
function valueOf(expression: ts.Node, depth = 0): string {
  const node = withoutType(expression)
  const text = textOf(node)
  if (text !== null) return text
  if (ts.isConditionalExpression(node))
    return longest([node.whenTrue, node.whenFalse].map((each) => valueOf(each, depth)))
  if (ts.isBinaryExpression(node))
    return longest([node.left, node.right].map((each) => valueOf(each, depth)))
  const name = ts.isCallExpression(node) ? node.expression : node
  const declared =
    ts.isIdentifier(name) && depth < MOST_DEEP ? localDeclaration(node, name.text) : null
  return declared
    ? longest(givenBy(declared).map((each) => valueOf(each, depth + 1)))
    : SAMPLE_VALUE
}

/** The Chinese texts of a part of the source. */
export function wordsIn(part: ts.Node): readonly string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null && isHan(text)) found.push(text)
    if (text === null || ts.isTemplateExpression(node)) node.forEachChild(look)
  }
  look(part)
  return found
}

/** Every text that these files show, by the labels they use and those which these use. */
export function wordsShownBy(files: readonly string[]): readonly ShownWord[] {
  const seen = new Set<string>()
  const words = new Map<string, ShownWord>()
  const queue = files.flatMap((file) => labelsUsed(file, treeOf(file)))
  for (let place = queue.pop(); place; place = queue.pop()) {
    const { file, name, path } = place
    const key = `${file}#${[name, ...path].join('.')}`
    const declared = seen.has(key) ? null : declarationOf(file, name)
    seen.add(key)
    if (!declared) continue
    const part = partAt(declared, path)
    for (const text of wordsIn(part)) words.set(`${file} ${text}`, { file, text })
    queue.push(...labelsUsed(file, part))
  }
  return [...words.values()]
}

/** 。！？； and a new line end a sentence. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[。！？；\n])/).map((sentence) => sentence.trim())

export const lengthOf = (sentence: string): number => Array.from(sentence).length

const ANSWERS = /^(app|components|lib\/(auth|edge|queries|use-cases|domain))\//
const REFUSALS = FILES.filter((file) => /^lib\/labels\/.*refusal\.ts$/.test(file))

/** The codes that code behind these files refuses with. */
function codesBehind(roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set(roots)
  const codes = new Set<string>()
  for (const file of reached) {
    for (const { to, typeOnly } of importsOf(file))
      if (to && !typeOnly && isSourceFile(to) && ANSWERS.test(to)) reached.add(to)
    visit(treeOf(file), (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'refuse') return
      const [code] = node.arguments
      if (code && ts.isStringLiteral(code)) codes.add(code.text)
    })
  }
  return codes
}

/** The sentences of the refusals that these files can get, without those of `except`. */
export function refusalsBehind(
  roots: readonly string[],
  except: readonly string[],
): readonly ShownWord[] {
  const codes = codesBehind(roots)
  const words: ShownWord[] = []
  for (const file of REFUSALS)
    visit(treeOf(file), (node) => {
      if (!ts.isPropertyAssignment(node) || !codes.has(node.name.getText())) return
      if (except.includes(node.name.getText())) return
      words.push(...wordsIn(node.initializer).map((text) => ({ file, text })))
    })
  return words
}

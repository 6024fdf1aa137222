import ts from 'typescript'
import { importsOf, textOf, treeOf, visit } from './source-tree'

// Calls as TypeScript resolves them: by the file that exports the function, whatever the caller
// names it. A function is written `path#name`, so that a move or a rename fails here instead of
// making a check find nothing.

/** A call of a function that the file imports from the project. */
export type ImportedCall = { readonly fn: string; readonly call: ts.CallExpression }

/** Local name → `path#name` of everything that a file imports by name from the project. */
export function importedNames(file: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const statement of treeOf(file).statements) {
    const bindings =
      ts.isImportDeclaration(statement) && statement.importClause?.namedBindings
        ? statement.importClause.namedBindings
        : null
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isImportDeclaration(statement)) continue
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text
    const to = importsOf(file).find((entry) => entry.specifier === specifier)?.to
    for (const { name, propertyName } of bindings.elements)
      if (to) names.set(name.text, `${to}#${(propertyName ?? name).text}`)
  }
  return names
}

/** Every call of an imported function, in the order of the source. */
export function importedCalls(file: string): readonly ImportedCall[] {
  const names = importedNames(file)
  const found: ImportedCall[] = []
  visit(treeOf(file), (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return
    const fn = names.get(node.expression.text)
    if (fn) found.push({ fn, call: node })
  })
  return found
}

/** Whether the expression is a call of that function. */
export function isCallOf(file: string, node: ts.Node | undefined, fn: string): boolean {
  return importedCalls(file).some((entry) => entry.fn === fn && entry.call === node)
}

/** Whether a file calls one of these functions. */
export function callsOneOf(file: string, functions: readonly string[]): boolean {
  // what does not even name one need not be parsed
  const text = textOf(file)
  return (
    functions.some((fn) => text.includes(fn.split('#')[1]!)) &&
    importedCalls(file).some(({ fn }) => functions.includes(fn))
  )
}

/** The text that a call is given as this property, in whatever object of its arguments it is. */
export function stringGiven(call: ts.CallExpression, property: string): string | null {
  let found: string | null = null
  visit(call, (node) => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === property &&
      ts.isStringLiteral(node.initializer)
    )
      found ??= node.initializer.text
  })
  return found
}

export const DEFINE_USE_CASE = 'lib/use-cases/define-use-case.ts#defineUseCase'
/** Makers of use-cases that are alike: the file of each act still names it. */
export const USE_CASE_MAKERS = [
  'lib/use-cases/confirmation/order-items.ts#defineOrder',
  'lib/use-cases/confirmation/answer-order.ts#defineAnswer',
]
export const COMPOSE_USE_CASE = 'lib/use-cases/define-use-case.ts#composeUseCase'
/** Has a page read again and does nothing else: the one server action without a use-case. */
export const READ_AGAIN = {
  file: 'lib/edge/action/read-page-again.ts',
  name: 'readPageAgain',
} as const
export const DEFINE_ACTION = 'lib/edge/action/define-action.ts#defineAction'
/** An action of someone without an account; its acts are VISITOR_ACTS. */
export const DEFINE_VISITOR_ACTION = 'lib/edge/action/define-visitor-action.ts#defineVisitorAction'
export const DEFINE_VISITOR_ACT = 'lib/use-cases/visitor/define-visitor-act.ts#defineVisitorAct'
export const DEFINE_VISITOR_ROUTE = 'lib/edge/route/define-visitor-route.ts#defineVisitorRoute'
export const DEFINE_ENTRY_ACTION = 'lib/edge/action/define-entry-action.ts#defineEntryAction'
export const DEFINE_ROUTE = 'lib/edge/route/define-route.ts#defineRoute'
export const READ_DEFINITIONS = [
  'lib/queries/define-query.ts#defineQuery',
  'lib/queries/define-query.ts#defineSqlQuery',
  'lib/queries/define-export.ts#defineExport',
]
export const SET_CLOCK = 'lib/platform/clock.ts#atInstant'
export const PRINTED_BY = 'lib/edge/page/printed-by.ts#printedBy'

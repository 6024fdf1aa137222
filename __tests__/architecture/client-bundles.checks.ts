import { directiveOf, FILES, importsOf, isSourceFile } from './source-tree'

/**
 * Follows value imports from a client file; a 'use server' file is a legal stop: only its name
 * crosses the wire. `atOnce`: what is loaded with the file itself, without what it may import
 * later.
 */
function reachFromClient(start: string, atOnce = false): Map<string, string> {
  const cameFrom = new Map<string, string>([[start, '']])
  const queue = [start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const { to, typeOnly, isDynamic } of importsOf(file)) {
      if (
        to === null ||
        typeOnly ||
        (atOnce && isDynamic) ||
        cameFrom.has(to) ||
        !isSourceFile(to) ||
        directiveOf(to) === 'server'
      )
        continue
      cameFrom.set(to, file)
      queue.push(to)
    }
  }
  return cameFrom
}

test('浏览器组件不论经过几层，都不引入服务器的模块', () => {
  const forbidden = /^lib\/(data|auth|files|use-cases|queries|platform)\//
  const broken = FILES.filter((file) => directiveOf(file) === 'client').flatMap((start) =>
    [...reachFromClient(start).keys()]
      .filter((file) => forbidden.test(file) && !/\.input\.ts$/.test(file))
      .map((file) => `${start} ⇒ ${file}`),
  )
  expect(broken).toEqual([])
})

const isHeavy = (specifier: string) => /^(zod|recharts)(\/|$)/.test(specifier)

test('手机加载的程序里没有 zod 和 recharts', () => {
  const broken = FILES.filter((file) => directiveOf(file) === 'client').flatMap((start) =>
    [...reachFromClient(start, true).keys()]
      .flatMap((file) => importsOf(file))
      .filter(({ specifier, typeOnly, isDynamic }) => !typeOnly && !isDynamic && isHeavy(specifier))
      .map(({ specifier }) => `${start} ⇒ ${specifier}`),
  )
  expect(broken).toEqual([])
})

test('recharts 只在 components/charts 使用，并且只按需加载', () => {
  const drawing = FILES.filter((file) =>
    importsOf(file).some(
      ({ specifier, typeOnly }) => !typeOnly && /^recharts(\/|$)/.test(specifier),
    ),
  )
  expect(drawing.length).toBeGreaterThan(0)
  expect(drawing.filter((file) => !file.startsWith('components/charts/'))).toEqual([])
  const broken = FILES.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ to, typeOnly, isDynamic }) => to && drawing.includes(to) && !typeOnly && !isDynamic,
      )
      .map(() => file),
  )
  expect(broken.filter((file) => !file.startsWith('__tests__/'))).toEqual([])
})

test.each(['(institution)/institution', '(mediator)/mediator', '(court)/court'])(
  '案件详情在打开对话框之前不加载对话框和表单：%s',
  (surface) => {
    const opened = [
      'components/ui/dialog.tsx',
      'components/ui/sheet.tsx',
      'components/forms/action-form.tsx',
    ]
    expect(FILES).toEqual(expect.arrayContaining(opened))
    const reached = reachFromClient(`app/${surface}/cases/[caseId]/page.tsx`, true)
    expect(
      opened.flatMap((file) => (reached.has(file) ? [`${reached.get(file)} → ${file}`] : [])),
    ).toEqual([])
  },
)

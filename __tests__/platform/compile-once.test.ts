import vm from 'node:vm'
import { compileOnce } from '@/scripts/testing/compile-once.mjs'

const PARAMETERS = ['module', 'exports']

/** Loads a module as jest does. @returns its exports */
function load(source: string, context: vm.Context, filename = '/a/module.js') {
  const made = { exports: {} as Record<string, unknown> }
  compileOnce(source, PARAMETERS, { filename, parsingContext: context })(made, made.exports)
  return made.exports
}

const COUNTER = `'use strict'
let count = 0
exports.next = () => (count += 1)
exports.list = []
exports.text = () => ((strings) => strings)\`one\``

describe('测试的模块只编译一次', () => {
  test('每个测试文件得到自己的模块，状态、内置对象都不共用', () => {
    const contexts = [vm.createContext({}), vm.createContext({})]
    const [one, other] = contexts.map((context) => load(COUNTER, context)) as [
      Record<string, () => unknown>,
      Record<string, () => unknown>,
    ]
    expect([one.next!(), one.next!(), other.next!()]).toEqual([1, 2, 1])
    expect(one.text!()).not.toBe(other.text!())
    for (const [index, exports] of [one, other].entries())
      expect(
        vm.runInContext('(list) => list instanceof Array', contexts[index]!)(exports.list),
      ).toBe(true)
    expect(vm.runInContext('(list) => list instanceof Array', contexts[0]!)(other.list)).toBe(false)
  })

  test('同一个测试文件里重新载入的模块是新的', () => {
    const context = vm.createContext({})
    expect(load(COUNTER, context).list).not.toBe(load(COUNTER, context).list)
  })

  test('文件的内容变了（例如带替身的转换），编译的是新的内容', () => {
    const context = vm.createContext({})
    expect(load('exports.is = 1', context).is).toBe(1)
    expect(load('exports.is = 2', context).is).toBe(2)
    expect(load('exports.is = 1', context).is).toBe(1)
  })

  test('最后一行是注释的模块照样编译；出错的位置是源码里的行和列', () => {
    const context = vm.createContext({})
    const stack = (source: string) =>
      (load(`exports.fail = () => { ${source} }\n// the end`, context).fail as () => string)()
    expect(stack('return new Error("here").stack')).toContain('/a/module.js:1:31')
  })

  test('语法错误照样报出', () => {
    const context = vm.createContext({})
    expect(() => load('const = 1', context)).toThrow(
      expect.objectContaining({ name: 'SyntaxError' }),
    )
  })
})

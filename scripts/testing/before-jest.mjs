// Loaded first in jest's process and in each of its workers: modules of tests are compiled once.
import vm from 'node:vm'
import { compileOnce } from './compile-once.mjs'

const { compileFunction } = vm
vm.compileFunction = (source, parameters, options) =>
  options?.parsingContext
    ? compileOnce(source, parameters, options)
    : compileFunction(source, parameters, options)

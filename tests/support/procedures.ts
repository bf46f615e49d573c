/** Every procedure of the contract, found by walking it, so that a new one is tested the day it is added. */
import { isContractProcedure } from '@orpc/contract'
import type { z } from 'zod'
import { contract } from '../../shared/contract.ts'

export interface ProcedureUnderTest {
  readonly path: readonly string[]
  /** null: it takes no input, so no input can be bad. */
  readonly input: z.ZodType | null
}

const walk = (node: unknown, path: readonly string[]): ProcedureUnderTest[] => {
  if (isContractProcedure(node)) {
    const schema = node['~orpc'].inputSchema as z.ZodType | undefined
    return [{ path, input: schema ?? null }]
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, child]) => walk(child, [...path, key]))
}

export const procedures: readonly ProcedureUnderTest[] = walk(contract, [])

// Signing in and out, and the person's own account.
import type * as z from 'zod'
import { contract, doorContract, type demoAccount } from '@fadu/server/access/contract.ts'
import { call } from '../app/client.ts'
import { doorBase } from '../app/paths.ts'

export type DemoAccount = z.output<typeof demoAccount>
const door = { base: doorBase } as const

/** The demonstration's sign-ins; none anywhere else, and there they are not even asked for. */
export async function readDemoAccounts(): Promise<readonly DemoAccount[]> {
  const { demonstration } = await call(contract.house, {})
  return demonstration ? (await call(doorContract.demoAccounts, {}, door)).accounts : []
}
/** Signs in; `second` when a code of the authenticator is still needed. */
export async function signIn(username: string, password: string): Promise<'in' | 'second'> {
  return (await call(doorContract.signIn, { json: { username, password } }, door)).secondStep ? 'second' : 'in'
}
/** The second step: six digits of the authenticator, or a longer backup code. */
export async function verifyCode(code: string): Promise<'in'> {
  await call(/^\d{6}$/.test(code.trim()) ? doorContract.verifyCode : doorContract.verifyBackupCode, { json: { code } }, door)
  return 'in'
}
export const enableTotp = (password: string) => call(doorContract.enableTwoFactor, { json: { password } }, door)
export const disableTotp = (password: string) => call(doorContract.disableTwoFactor, { json: { password } }, door)
export const changePassword = (currentPassword: string, newPassword: string) =>
  call(doorContract.changePassword, { json: { currentPassword, newPassword } }, door)

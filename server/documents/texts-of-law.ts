// The texts the papers cite, under their own names.
import { norms } from '@fadu/law'

export const { civilProcedureLaw, compensationLaw, compulsionLaw, criminalTransferRegulation, penaltyLaw } = norms

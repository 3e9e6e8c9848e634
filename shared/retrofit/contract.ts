import { caseContract } from './caseContract'
import { fileContract } from './fileContract'
import { stepContract } from './stepContract'
import { vendorContract } from './vendorContract'
import { wishContract } from './wishContract'

/** Every endpoint of the lift cases, group by group. */
export const retrofitContract = { ...caseContract, ...wishContract, ...stepContract, ...fileContract, ...vendorContract }

export { type CaseCard, type CaseView, type NextStep, type StepView } from './view'

import { printContract } from '@shared/print/contract'
import { serve } from '@functions/platform/http'
import { listCaseDocuments, makeCasePdf, readCaseCode, readCaseDocument } from './cases'
import { makeCertificate } from './certificates'
import { makePdf } from './make'

export const handler = serve(printContract, {
  makePdf,
  makeCertificatePdf: makeCertificate,
  listCaseDocuments,
  readCaseDocument,
  makeCasePdf,
  readCaseCode,
})

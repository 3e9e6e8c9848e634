import { contentContract } from '@shared/content/contract'
import { serve } from '@functions/platform/http'
import { confirmEvidenceUpload, requestEvidenceUpload } from './evidence'
import { confirmUploadUseCase, requestUploadUseCase } from './uploads'

export const handler = serve(contentContract, {
  requestUpload: requestUploadUseCase,
  confirmUpload: confirmUploadUseCase,
  requestEvidenceUpload,
  confirmEvidenceUpload,
})

import { type CertificateFace, certificateDocument } from '@shared/certificate/face'
import { type CertificateKind, type CertificateNumber, kindOf, sceneOf } from '@shared/certificate/number'
import { digestOf } from '@shared/kernel/digest'
import type { makeCertificatePdf } from '@shared/print/contract'
import { certificateFor as learningCertificate } from '@functions/activity/exports'
import { certificateFor as contestCertificate } from '@functions/contest/exports'
import type { Caller } from '@functions/platform/caller'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { miniProgramCode } from '@functions/platform/wechat'
import { certificateFor as volunteerCertificate } from '@functions/volunteer/exports'
import { LOOK } from './pdf'
import { typeset } from './typeset'

/** Each gives a certificate to the account it belongs to, and to nobody else. */
const issuers: Record<CertificateKind, (number: CertificateNumber, caller: Caller) => Promise<CertificateFace>> = {
  volunteer: volunteerCertificate,
  contest: contestCertificate,
  learning: learningCertificate,
}

/** The page on which anybody checks a certificate; it reads the number from the scene of the code. */
const PAGE = 'packages/account/pages/certificate/index'

export const makeCertificate: UseCase<typeof makeCertificatePdf> = async ({ params: { number } }, caller) => {
  const face = await issuers[kindOf(number)](number, caller)
  const document = certificateDocument(face)
  // What it looks like changes with what it says; the files go after some days (infra/buckets.yml), since they bear a name.
  const key = `certificates/${number}-${digestOf(face).slice(0, 24)}-${LOOK}.pdf`
  await typeset(key, document, false, async () => ({ code: (await miniProgramCode(sceneOf(number), PAGE)).bytes, files: new Map() }))
  const fileName = `${document.name}.pdf`
  return { url: await linkTo(key, fileName), fileName }
}

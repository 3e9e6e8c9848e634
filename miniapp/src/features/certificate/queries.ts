import { useMutation, useQuery } from '@tanstack/react-query'
import { verifyLearningRecord } from '@shared/activity/afterContract'
import { learningFace } from '@shared/activity/record'
import type { CertificateFace } from '@shared/certificate/face'
import { type CertificateKind, type CertificateNumber, kindOf } from '@shared/certificate/number'
import { contestFace, verifyCertificate as verifyAward } from '@shared/contest/resultContract'
import { makeCertificatePdf } from '@shared/print/contract'
import { volunteerFace } from '@shared/volunteer/certificate'
import { verifyCertificate as verifyHours } from '@shared/volunteer/ownContract'
import { call } from '@/api'

/** Asks whoever issues certificates of a kind. */
const readers: Record<CertificateKind, (number: CertificateNumber) => Promise<CertificateFace>> = {
  volunteer: async (number) => volunteerFace(await call(verifyHours, { params: { number } })),
  contest: async (number) => contestFace(await call(verifyAward, { params: { number } })),
  learning: async (number) => learningFace(await call(verifyLearningRecord, { params: { number } })),
}

/** What a certificate says to anybody who has its number; null while there is none to ask for. */
export const useCertificate = (number: CertificateNumber | null) =>
  useQuery({
    queryKey: ['certificate', number],
    queryFn: () => (number === null ? null : readers[kindOf(number)](number)),
    enabled: number !== null,
  })

/** Makes the PDF of one's own certificate; answers the link to it. */
export const useCertificatePdf = (number: CertificateNumber) =>
  useMutation({ mutationFn: () => call(makeCertificatePdf, { params: { number } }) })

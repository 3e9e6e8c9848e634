import { View } from '@tarojs/components'
import type { CertificateFace } from '@shared/certificate/face'
import { sceneOf } from '@shared/certificate/number'
import { dayOf, sayFullDay } from '@shared/kernel/day'
import { PdfButton } from '@/features/document/PdfButton'
import { a11y } from '@/ui/a11y'
import { codePicture } from '@/ui/codePicture'
import { Note } from '@/ui/Note'
import { useCertificatePdf } from './queries'
import './certificate.scss'

/** A certificate as a picture of itself. */
export function CertificateCard({ face }: { face: CertificateFace }) {
  const { number, title, who, words, strong, issuer, at, remark } = face
  return (
    <View className="certificate">
      <View className="certificate-title">{title}</View>
      <View className="certificate-who">{who}</View>
      <View className="certificate-words">{words}</View>
      <View className="certificate-strong">{strong}</View>
      <View className="certificate-foot">
        {issuer}
        <View>{sayFullDay(dayOf(at))}</View>
      </View>
      <View className="certificate-code" style={{ backgroundImage: codePicture(sceneOf(number)) }} {...a11y('img', '核对真假的二维码')} />
      <View className="certificate-number">{number}</View>
      {remark === null ? null : <Note tone="attention">{remark}</Note>}
    </View>
  )
}

/** One's own: with the PDF, to print or pass on. */
export function OwnCertificate({ face }: { face: CertificateFace }) {
  return (
    <View>
      <CertificateCard face={face} />
      <PdfButton pdf={useCertificatePdf(face.number)} />
    </View>
  )
}

import { View } from '@tarojs/components'
import { volunteerFace } from '@shared/volunteer/certificate'
import { asApiError } from '@/api'
import { OwnCertificate } from '@/features/certificate/CertificateCard'
import { toCertificateCheck } from '@/navigation'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useIssue, useMine } from './queries'
import './volunteer.scss'

/** 服务证书: the certificates I have, and one of my hours as they now stand. */
export function CertificatePage() {
  const issue = useIssue()
  return (
    <Loaded query={useMine()}>
      {(own) => {
        const fresh = !own.certificates.some(({ minutes, services }) => minutes === own.total.minutes && services === own.total.services)
        return own.total.minutes === 0 ? (
          <State icon="document" title="还没有服务时长" words="参加服务、时长确认以后，就能免费开证书。" />
        ) : (
          <>
            <Title level={1}>服务证书</Title>
            <View className="vo-words">免费开具。别人扫码或输入编号，就能查到是不是真的。</View>
            {fresh ? (
              <View className="vo-act">
                <Button busy={issue.isPending && '正在开具…'} onPress={() => issue.mutate(undefined)}>
                  开一份现在的证书
                </Button>
              </View>
            ) : null}
            {issue.error === null ? null : <Note tone="danger">{asApiError(issue.error).sentence}</Note>}
            <View className="vo-act">
              {own.certificates.map((certificate) => (
                <View key={certificate.number}>
                  <OwnCertificate face={volunteerFace(certificate)} />
                  <LinkRow name="看别人查到的样子" words="姓名只显示姓" onPress={() => toCertificateCheck(certificate.number)} />
                </View>
              ))}
            </View>
          </>
        )
      }}
    </Loaded>
  )
}

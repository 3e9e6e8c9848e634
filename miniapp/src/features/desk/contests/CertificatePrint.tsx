import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { EntryView } from '@shared/contest/entry'
import { type Certificate, printCertificate } from '@shared/contest/resultContract'
import { dayOf, sayFullDay } from '@shared/kernel/day'
import { call } from '@/api'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useContestAct } from './useContestDesk'

/** The certificate on paper: shown once it is noted that it leaves the system, then printed by the browser. */
export const CertificatePrint = ({ entry: { contestId, entryId, certificate } }: { entry: EntryView }) => {
  const act = useContestAct(() => call(printCertificate, { params: { contestId, entryId } }))
  return (
    <Panel title="证书" remark={`编号 ${certificate ?? ''}，谁都可以在“查证书”里核对`}>
      {act.data === undefined ? (
        <Button icon={<PrinterOutlined aria-hidden />} loading={act.isPending} onClick={() => act.mutate(undefined)}>
          做证书
        </Button>
      ) : (
        <>
          <Paper certificate={act.data} />
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
        </>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}

const Paper = ({
  certificate: { number, contestTitle, category, award, who, workTitle, organiser, awardedAt },
}: {
  certificate: Certificate
}) => (
  <article className="ct-certificate" aria-label="证书">
    <h3>荣誉证书</h3>
    <p className="ct-who">{who}：</p>
    <p>
      在“{contestTitle}”{category}中{workTitle === null ? '' : `，作品《${workTitle}》`}荣获
    </p>
    <p className="ct-award">{award}</p>
    <p className="ct-sign">
      {organiser}
      <br />
      {sayFullDay(dayOf(awardedAt))}
    </p>
    <p className="ct-cert-number">证书编号 {number} · 在“邻里”小程序“查证书”里核对真假</p>
  </article>
)
